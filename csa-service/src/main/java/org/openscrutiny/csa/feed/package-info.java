/** Read models of what the sibling services publish. */
@NullMarked
package org.openscrutiny.csa.feed;

import org.jspecify.annotations.NullMarked;
