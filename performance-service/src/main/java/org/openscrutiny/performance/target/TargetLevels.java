package org.openscrutiny.performance.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a target as somebody set them.
 *
 * @param level at year end; absent is to be confirmed, and so is {@code floor}
 * @param operator as printed; it must agree with the polarity
 * @param amber tolerance a, {@code red} tolerance b of the tolerance families, in the indicator's unit or percent
 * @param profile 12 shares for SEASONAL, first month of the year first
 * @param table for TABLE
 */
@Embeddable
public record TargetLevels(
        @Nullable BigDecimal level,
        @Nullable @Enumerated(EnumType.STRING) TargetOperator operator,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal amber,
        @Nullable BigDecimal red,
        @NotNull @Enumerated(EnumType.STRING) Phasing phasing,
        @Nullable BigDecimal startLevel,
        @Nullable @JdbcTypeCode(SqlTypes.JSON) List<BigDecimal> profile,

        @Nullable @Valid @Column(name = "due_table") @JdbcTypeCode(SqlTypes.JSON)
        List<DueLevel> table,

        @Nullable @Valid @Embedded TargetSource source) {

    /** A target for the whole year. */
    public static TargetLevels unphased(@Nullable BigDecimal level, @Nullable BigDecimal floor) {
        return new TargetLevels(level, null, floor, null, null, Phasing.NONE, null, null, null, null);
    }

    /** The same with another source. */
    TargetLevels from(TargetSource document) {
        return new TargetLevels(level, operator, floor, amber, red, phasing, startLevel, profile, table, document);
    }

    /** The same numbers as the calculation reads them; they must have passed {@link TargetRules}. */
    public TargetTerms terms() {
        return new TargetTerms(
                level,
                floor,
                phasing,
                startLevel,
                profile == null || SeasonalProfile.fault(profile).isPresent() ? null : new SeasonalProfile(profile),
                table == null ? null : DueLevel.table(table));
    }
}
