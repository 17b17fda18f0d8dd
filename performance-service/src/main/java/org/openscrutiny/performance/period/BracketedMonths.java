package org.openscrutiny.performance.period;

import java.time.YearMonth;
import java.util.Optional;

/** A year with its months in brackets: {@code 2016/17 (Jul-Jun)} is a July year, not a financial one. */
final class BracketedMonths {
    private BracketedMonths() {}

    static Optional<Period> read(String year, String firstMonth, String lastMonth) {
        Optional<Integer> from = MonthNames.read(firstMonth);
        Optional<Integer> to = MonthNames.read(lastMonth);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean wraps = to.get() < from.get();
        if (year.matches("\\d{4}")) {
            int only = Integer.parseInt(year);
            return wraps ? Optional.empty() : span(only, from.get(), only, to.get());
        }
        return SplitYear.read(year).filter(SplitYear::single).flatMap(split -> {
            if (wraps) {
                return span(split.first(), from.get(), split.last(), to.get());
            }
            // Without a turn of the year the months lie in one half of the financial year, else they are ambiguous.
            int april = Calendar.FINANCIAL.firstMonth();
            if (from.get() < april && to.get() >= april) {
                return Optional.empty();
            }
            int within = from.get() >= april ? split.first() : split.last();
            return span(within, from.get(), within, to.get());
        });
    }

    private static Optional<Period> span(int fromYear, int from, int toYear, int to) {
        return Optional.of(Periods.spanning(YearMonth.of(fromYear, from), YearMonth.of(toYear, to)));
    }
}
