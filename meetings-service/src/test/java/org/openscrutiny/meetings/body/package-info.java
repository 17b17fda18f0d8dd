/** Bodies over HTTP. */
@NullMarked
package org.openscrutiny.meetings.body;

import org.jspecify.annotations.NullMarked;
