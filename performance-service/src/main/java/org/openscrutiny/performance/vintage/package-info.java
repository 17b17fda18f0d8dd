/** What was published at an instant, whenever it was recorded. */
@NullMarked
package org.openscrutiny.performance.vintage;

import org.jspecify.annotations.NullMarked;
