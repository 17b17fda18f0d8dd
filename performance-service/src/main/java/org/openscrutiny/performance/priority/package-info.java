/** Priorities of the agreements as seen from events, with the indicators that stand under them today. */
@NullMarked
package org.openscrutiny.performance.priority;

import org.jspecify.annotations.NullMarked;
