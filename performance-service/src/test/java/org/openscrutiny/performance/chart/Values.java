package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/** Series in short: {@code "52 48 - 50"} has a missing third value. */
final class Values {
    private Values() {}

    static List<@Nullable BigDecimal> of(String text) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var word : text.strip().split("\\s+", -1)) {
            values.add(word.equals("-") ? null : new BigDecimal(word));
        }
        return values;
    }

    /** Months from April 2012 on; a missing value is a month that nothing was published for. */
    static Timeline months(String text) {
        return line(
                PeriodType.MONTH, text, i -> Periods.month(YearMonth.of(2012, 4).plusMonths(i)));
    }

    /** Financial years from 2008/09 on. */
    static Timeline years(String text) {
        return line(PeriodType.FINANCIAL_YEAR, text, i -> Periods.financialYear(2008 + i));
    }

    /** Rolling years to April 2012 and on. */
    static Timeline rolling(String text) {
        return line(
                PeriodType.ROLLING,
                text,
                i -> Periods.rolling12(YearMonth.of(2012, 4).plusMonths(i)));
    }

    interface PeriodAt {
        Period at(int place);
    }

    static Timeline line(PeriodType type, String text, PeriodAt periods) {
        var points = new ArrayList<SeriesPoint>();
        var values = of(text);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                points.add(SeriesPoint.of(periods.at(i), value));
            }
        }
        return Timeline.of(type, points, 1);
    }

    static XmrChart chart(String text) {
        return XmrChart.of(of(text), XmrTerms.usual(Improvement.INCREASE));
    }

    static List<@Nullable SpecialCause> causes(XmrChart chart) {
        var causes = new ArrayList<@Nullable SpecialCause>();
        chart.points().forEach(p -> causes.add(p.cause()));
        return causes;
    }
}
