/** The pages in a real browser. */
@NullMarked
package org.openscrutiny.meetings.web;

import org.jspecify.annotations.NullMarked;
