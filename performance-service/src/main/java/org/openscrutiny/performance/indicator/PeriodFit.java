package org.openscrutiny.performance.indicator;

import java.util.EnumSet;
import java.util.Set;
import org.openscrutiny.performance.period.Calendar;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;

/** Whether a period suits a series: its type must fit frequency, basis and calendar (PERIOD_TYPE_MISMATCH). */
public final class PeriodFit {
    public static final String CODE = "PERIOD_TYPE_MISMATCH";

    private PeriodFit() {}

    /** Types of period under which values of such a series may stand, yearly figures included. */
    public static Set<PeriodType> types(Frequency frequency, Basis basis, Calendar calendar) {
        Set<PeriodType> types = EnumSet.noneOf(PeriodType.class);
        switch (basis) {
            case PERIOD, CUMULATIVE_IN_YEAR -> {
                types.addAll(parts(frequency));
                types.add(year(calendar));
            }
            case CUMULATIVE_MULTI_YEAR -> types.addAll(Set.of(PeriodType.CUMULATIVE, PeriodType.MULTI_YEAR));
            case ROLLING -> types.addAll(Set.of(PeriodType.ROLLING, PeriodType.YEAR_ENDING));
            case AS_AT -> types.add(PeriodType.AS_AT);
            case EVENT -> types.add(PeriodType.EVENT);
            case FORECAST_YEAR_END -> types.add(year(calendar));
        }
        return types;
    }

    /** Of two spellings of one quarter only that of the series' own calendar fits, so that none is entered twice. */
    public static boolean fits(Period period, Frequency frequency, Basis basis, Calendar calendar) {
        boolean part = period.type() == PeriodType.QUARTER || period.type() == PeriodType.HALF_YEAR;
        return types(frequency, basis, calendar).contains(period.type()) && (!part || period.calendar() == calendar);
    }

    private static Set<PeriodType> parts(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> Set.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.HALF_YEAR, PeriodType.YEAR_TO_DATE);
            case QUARTERLY -> Set.of(PeriodType.QUARTER, PeriodType.HALF_YEAR, PeriodType.YEAR_TO_DATE);
            case ANNUAL -> Set.of();
            case EVENT -> Set.of(PeriodType.EVENT);
        };
    }

    private static PeriodType year(Calendar calendar) {
        return switch (calendar) {
            case FINANCIAL -> PeriodType.FINANCIAL_YEAR;
            case ACADEMIC -> PeriodType.ACADEMIC_YEAR;
            case CALENDAR -> PeriodType.CALENDAR_YEAR;
        };
    }
}
