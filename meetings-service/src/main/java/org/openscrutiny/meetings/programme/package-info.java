/** The work programme: what a body intends to look at, among it what the law wants looked at every year. */
@NullMarked
package org.openscrutiny.meetings.programme;

import org.jspecify.annotations.NullMarked;
