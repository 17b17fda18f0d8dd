package org.openscrutiny.performance.exchange;

import java.time.YearMonth;

/** The document a row stands in: the month of its heading. */
public record DashboardContext(YearMonth reportingMonth) {}
