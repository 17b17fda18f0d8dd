/** Whole services as processes of their own, ended at crash points. */
@NullMarked
package org.openscrutiny.bench;

import org.jspecify.annotations.NullMarked;
