/** The layout and the assets of the HTML pages; it knows no domain word. */
@NullMarked
package org.openscrutiny.chassis.web;

import org.jspecify.annotations.NullMarked;
