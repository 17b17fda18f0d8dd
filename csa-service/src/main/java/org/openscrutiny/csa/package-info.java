/** The Community Safety Agreement: its versions, its priorities, and what other services say of them. */
@NullMarked
package org.openscrutiny.csa;

import org.jspecify.annotations.NullMarked;
