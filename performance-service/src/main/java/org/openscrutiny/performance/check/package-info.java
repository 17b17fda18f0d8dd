/** Printed figures beside the recomputed ones: recorded, explained or corrected by officers, accepted by approvers. */
@NullMarked
package org.openscrutiny.performance.check;

import org.jspecify.annotations.NullMarked;
