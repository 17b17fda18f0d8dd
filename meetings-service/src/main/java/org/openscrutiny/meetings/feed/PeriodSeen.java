package org.openscrutiny.meetings.feed;

import org.jspecify.annotations.Nullable;

/** The period of a rating: its key, {@code YTD-2012-05}, and its span where the event tells it. */
public record PeriodSeen(
        @Nullable String key,
        @Nullable String type,
        @Nullable String start,
        @Nullable String end,
        @Nullable String label) {}
