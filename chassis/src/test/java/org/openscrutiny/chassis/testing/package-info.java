/** What the tests of every service share: real servers, tokens, and the checks each service must pass. */
@NullMarked
package org.openscrutiny.chassis.testing;

import org.jspecify.annotations.NullMarked;
