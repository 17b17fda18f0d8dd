package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Calendar;

/**
 * What a printed row tells of its indicator.
 *
 * @param code derived from the name by {@link IndicatorCode}
 * @param heading division and unit as printed, joined by " / "
 * @param windowMonths for ROLLING (12) and CUMULATIVE_MULTI_YEAR (48)
 * @param lagMonths months the result stands behind the month of the heading
 * @param publishedScale the finest precision printed in the row
 * @param bounded whether 0 to 100 are the ends of the scale
 */
public record IndicatorDraft(
        String code,
        String name,
        String heading,
        IndicatorRole role,
        MeasureKind kind,
        Basis basis,
        @Nullable Integer windowMonths,
        Frequency frequency,
        Calendar calendar,
        int lagMonths,
        Unit unit,
        int publishedScale,
        boolean bounded,
        Polarity polarity,
        RuleFamily ruleFamily) {}
