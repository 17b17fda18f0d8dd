/** Read models of what the other services publish: priorities, agreements, meetings and recommendations. */
@NullMarked
package org.openscrutiny.performance.feed;

import org.jspecify.annotations.NullMarked;
