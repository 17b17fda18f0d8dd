/** Under which priorities an indicator stands on a day: computed from dates, never stored. */
@NullMarked
package org.openscrutiny.performance.filing;

import org.jspecify.annotations.NullMarked;
