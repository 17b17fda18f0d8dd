/** The pages in a real browser. */
@NullMarked
package org.openscrutiny.performance.web;

import org.jspecify.annotations.NullMarked;
