/** A committee's dashboards and the immutable packs that its meetings were given. */
@NullMarked
package org.openscrutiny.performance.dashboard;

import org.jspecify.annotations.NullMarked;
