package org.openscrutiny.meetings.feed;

import org.jspecify.annotations.Nullable;

/**
 * Which rating of an indicator is wanted.
 *
 * @param period key of a period, null for the latest
 */
public record RatingAsked(String indicatorId, @Nullable String period) {}
