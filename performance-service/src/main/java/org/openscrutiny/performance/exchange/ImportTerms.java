package org.openscrutiny.performance.exchange;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a file does not say itself.
 *
 * @param reportingMonth month of the heading of a printed dashboard; {@code area} the area of all its rows
 */
record ImportTerms(
        Layout layout,
        @Nullable YearMonth reportingMonth,
        @Nullable String area) {}
