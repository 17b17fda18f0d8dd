/** Many new rows at once, by PostgreSQL's {@code COPY}. */
@NullMarked
package org.openscrutiny.chassis.copy;

import org.jspecify.annotations.NullMarked;
