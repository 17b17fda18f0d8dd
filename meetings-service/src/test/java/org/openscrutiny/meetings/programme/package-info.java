/** Tests of the work programme. */
@NullMarked
package org.openscrutiny.meetings.programme;

import org.jspecify.annotations.NullMarked;
