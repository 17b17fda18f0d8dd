package org.openscrutiny.meetings.body;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.notice.DayBasis;

/**
 * Where a body's rules differ from the council's.
 *
 * @param noticeClearDays clear days between an agenda and its meeting
 */
public record BodyPolicy(
        @Nullable @Min(0) @Max(60) Integer noticeClearDays,
        @Nullable DayBasis noticeBasis) {

    public static final BodyPolicy OF_THE_COUNCIL = new BodyPolicy(null, null);
}
