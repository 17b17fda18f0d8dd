/** The HTTP conventions all services share: strict bodies, paging, preconditions, repeats, limits, headers. */
@NullMarked
package org.openscrutiny.chassis.http;

import org.jspecify.annotations.NullMarked;
