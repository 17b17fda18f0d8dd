package org.openscrutiny.performance.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Indicator;

/**
 * A target as an officer enters it.
 *
 * @param period a year in any of its notations
 * @param printedAt for one that a document of the past printed, which its {@code source} names: when; it is recorded as
 *     printed and in force at once, and rules that the document breaks become warnings; else absent
 */
public record EnterTarget(
        @NotBlank String indicatorCode,
        @NotBlank @Size(max = 40) String areaCode,
        @NotBlank @Size(max = 100) String period,
        @Nullable LocalDate effectiveFrom,
        @Nullable BigDecimal level,
        @Nullable TargetOperator operator,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal amber,
        @Nullable BigDecimal red,
        @NotNull Phasing phasing,
        @Nullable BigDecimal startLevel,
        @Nullable List<@NotNull BigDecimal> profile,
        @Nullable @Valid List<DueLevel> table,
        @Nullable @Valid TargetSource source,
        @Nullable Instant printedAt) {
    static EnterTarget of(Target target, Indicator indicator) {
        TargetLevels levels = target.levels();
        return new EnterTarget(
                indicator.code(),
                target.areaCode(),
                target.period().key(),
                target.effectiveFrom(),
                levels.level(),
                levels.operator(),
                levels.floor(),
                levels.amber(),
                levels.red(),
                levels.phasing(),
                levels.startLevel(),
                levels.profile(),
                levels.table(),
                levels.source(),
                null);
    }

    TargetLevels levels() {
        return new TargetLevels(level, operator, floor, amber, red, phasing, startLevel, profile, table, source);
    }
}
