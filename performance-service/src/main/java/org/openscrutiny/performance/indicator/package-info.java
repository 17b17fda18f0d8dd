/** What is measured and how it is to be read: role, kind, basis, polarity, unit. */
@NullMarked
package org.openscrutiny.performance.indicator;

import org.jspecify.annotations.NullMarked;
