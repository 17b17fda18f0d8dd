package org.openscrutiny.meetings.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The fields of {@code performance.rating.v1} that this service shows. */
public record RatingSeen(
        String id,
        @Nullable String indicatorId,
        @Nullable String indicatorCode,
        @Nullable String areaCode,
        @Nullable PeriodSeen period,
        @Nullable String measure,
        @Nullable Integer entry,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        @Nullable BigDecimal floor,
        @Nullable String rating,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String direction,
        @Nullable JsonNode judgement,
        @Nullable String publishedAt,
        @Nullable String nextDueOn) {}
