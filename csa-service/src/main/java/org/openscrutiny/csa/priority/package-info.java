/** Priorities with their names, lineage, indicators, and the posts that lead them. */
@NullMarked
package org.openscrutiny.csa.priority;

import org.jspecify.annotations.NullMarked;
