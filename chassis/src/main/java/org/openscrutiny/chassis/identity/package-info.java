/** Who calls: roles, claims, and the check that no route is left without a rule. */
@NullMarked
package org.openscrutiny.chassis.identity;

import org.jspecify.annotations.NullMarked;
