/** What concerns the whole service: its list of problems. */
@NullMarked
package org.openscrutiny.performance;

import org.jspecify.annotations.NullMarked;
