package org.openscrutiny.performance.indicator;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Calendar;

/**
 * What an indicator means from {@code validFrom} on.
 *
 * @param windowMonths months of ROLLING (12) and CUMULATIVE_MULTI_YEAR (48), only there
 * @param lagMonths whole months between the end of a period and the time its result can exist; absent is 0
 * @param multiplier M of a rate; absent it is what the unit says, RATE_PER_1000 or RATE_PER_100000
 * @param publishedScale decimals shown, −3 for thousands
 * @param scaleMax highest SCORE
 * @param bounded whether 0 to 100 are the ends of the scale; absent is no
 * @param minDenominator cases below which nothing is rated
 * @param changeReason why the definition before was replaced
 */
@Embeddable
public record DefinitionTerms(
        @NotNull LocalDate validFrom,
        @Nullable @Size(max = 4000) String plainDefinition,
        @Nullable @Size(max = 4000) String rationale,
        @Nullable @Size(max = 1000) String source,
        @NotNull @Enumerated(EnumType.STRING) MeasureKind kind,
        @NotNull @Enumerated(EnumType.STRING) Basis basis,
        @Nullable @Min(2) @Max(120) Integer windowMonths,
        @NotNull @Enumerated(EnumType.STRING) Frequency frequency,
        @NotNull @Enumerated(EnumType.STRING) Calendar calendar,
        @Nullable @Min(0) @Max(36) Integer lagMonths,
        @NotNull @Enumerated(EnumType.STRING) Unit unit,
        @Nullable BigDecimal multiplier,
        @NotNull @Min(-6) @Max(6) Integer publishedScale,
        @Nullable BigDecimal scaleMax,
        @Nullable Boolean bounded,
        @NotNull @Enumerated(EnumType.STRING) Polarity polarity,
        @NotNull @Enumerated(EnumType.STRING) RuleFamily ruleFamily,
        @Nullable @Enumerated(EnumType.STRING) CommentaryRule commentaryRule,
        @Nullable @Size(max = 200) String numeratorLabel,
        @Nullable @Size(max = 200) String denominatorLabel,
        @Nullable BigDecimal minDenominator,
        @Nullable Boolean additiveAreas,
        @Nullable @Valid @JdbcTypeCode(SqlTypes.JSON) List<Breakdown> breakdowns,
        @Nullable @Enumerated(EnumType.STRING) Comparability comparableWithPrevious,
        @Nullable @Enumerated(EnumType.STRING) DefinitionChange changeReason)
        implements Meaning {

    /** Months of lag, 0 where none is given. */
    public int lag() {
        return lagMonths == null ? 0 : lagMonths;
    }

    public int scale() {
        return publishedScale;
    }

    /** Whether values are made of a numerator and a denominator. */
    public boolean needsParts() {
        return switch (kind) {
            case PERCENTAGE, RATE, MEAN -> true;
            case FLOW, STOCK, SCORE, UNIQUE_COUNT -> false;
        };
    }
}
