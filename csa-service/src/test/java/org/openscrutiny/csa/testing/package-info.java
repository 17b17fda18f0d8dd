/** What the tests of this service share: calls of its API, raw topics, and the way to seed ratings. */
@NullMarked
package org.openscrutiny.csa.testing;

import org.jspecify.annotations.NullMarked;
