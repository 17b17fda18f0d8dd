/** The agreement and its numbered, dated versions. */
@NullMarked
package org.openscrutiny.csa.agreement;

import org.jspecify.annotations.NullMarked;
