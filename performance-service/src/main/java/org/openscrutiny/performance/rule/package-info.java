/** Rule sets: the parameters of each family of colour rules, in versions, and from which period on each holds. */
@NullMarked
package org.openscrutiny.performance.rule;

import org.jspecify.annotations.NullMarked;
