/** Tests of the smoke journey's own parts. */
@NullMarked
package org.openscrutiny.local.smoke;

import org.jspecify.annotations.NullMarked;
