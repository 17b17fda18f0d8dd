/** Walks through the running system as its users do and says what passed: the program behind {@code deploy/smoke}. */
@NullMarked
package org.openscrutiny.local.smoke;

import org.jspecify.annotations.NullMarked;
