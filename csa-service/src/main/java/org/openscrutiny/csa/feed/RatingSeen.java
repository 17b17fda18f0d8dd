package org.openscrutiny.csa.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;

/** The fields of {@code performance.rating.v1} that are read here. Words are theirs, unknown ones are shown as sent. */
public record RatingSeen(
        String indicatorId,
        @Nullable String indicatorCode,
        @Nullable String areaCode,
        PeriodSeen period,
        String measure,
        @Nullable Integer entry,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal target,
        @Nullable BigDecimal floor,
        @Nullable String rating,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String direction,
        List<String> flags,
        @Nullable Judgement judgement,
        @Nullable RuleSet ruleSet,
        @Nullable Instant publishedAt,
        @Nullable LocalDate nextDueOn) {

    public RatingSeen {
        flags = Given.orNone(flags);
    }

    /** What an approver said of the figure beside the computed status. */
    public record Judgement(
            @Nullable String rating, @Nullable String reason) {}

    /** The rule that rated. */
    public record RuleSet(String id, @Nullable Integer version) {}

    /** Whether the figure is marked provisional (SDMX flag P). */
    public boolean provisional() {
        return flags.contains("P");
    }
}
