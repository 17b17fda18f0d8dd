/** Every answer that is not a success: problem details by RFC 9457, one mapper, one page a slug. */
@NullMarked
package org.openscrutiny.chassis.problem;

import org.jspecify.annotations.NullMarked;
