/** What the figures of the sibling service say of a priority, on the day asked. */
@NullMarked
package org.openscrutiny.csa.summary;

import org.jspecify.annotations.NullMarked;
