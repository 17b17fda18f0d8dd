/** Letters by e-mail to people who owe something or have something waiting: made once, sent until they arrive. */
@NullMarked
package org.openscrutiny.performance.notice;

import org.jspecify.annotations.NullMarked;
