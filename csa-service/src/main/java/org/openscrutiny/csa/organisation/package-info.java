/** The bodies of the partnership: what each was called, what it was, and what came after it, on any day. */
@NullMarked
package org.openscrutiny.csa.organisation;

import org.jspecify.annotations.NullMarked;
