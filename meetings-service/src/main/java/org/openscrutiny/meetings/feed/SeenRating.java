package org.openscrutiny.meetings.feed;

import org.jspecify.annotations.Nullable;

/**
 * A rating that was asked for.
 *
 * @param traceId trace of the publication that caused it, 32 hexadecimal digits
 */
public record SeenRating(
        RatingAsked asked, RatingSeen rating, @Nullable String traceId) {}
