/** The council's working days: bank holidays by the library, closing days and days worked by the administrator. */
@NullMarked
package org.openscrutiny.performance.calendar;

import org.jspecify.annotations.NullMarked;
