/** Read models of the sibling services: ratings, indicators and priorities. */
@NullMarked
package org.openscrutiny.meetings.feed;

import org.jspecify.annotations.NullMarked;
