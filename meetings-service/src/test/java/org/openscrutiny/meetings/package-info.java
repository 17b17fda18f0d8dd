/** What the tests of this service share, and those of its contract. */
@NullMarked
package org.openscrutiny.meetings;

import org.jspecify.annotations.NullMarked;
