package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.Comparability;
import org.openscrutiny.performance.indicator.DefinitionChange;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.Meaning;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Calendar;

/**
 * An approved version of what an indicator means, without who made it.
 *
 * @param bounded whether it runs from 0 to 100, so that a percentage is r of n
 */
public record Definition(
        int number,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String plainDefinition,
        @Nullable String rationale,
        @Nullable String source,
        MeasureKind kind,
        Basis basis,
        @Nullable Integer windowMonths,
        Frequency frequency,
        Calendar calendar,
        Unit unit,
        @Nullable BigDecimal multiplier,
        int publishedScale,
        Polarity polarity,
        @Nullable String numeratorLabel,
        @Nullable String denominatorLabel,
        @Nullable Comparability comparableWithPrevious,
        @Nullable DefinitionChange changeReason,
        @Nullable Boolean additiveAreas,
        @Nullable Boolean bounded)
        implements Meaning {}
