package org.openscrutiny.meetings.body;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.notice.DayBasis;

/**
 * Where a body's rules differ from the council's.
 *
 * @param noticeClearDays clear days between an agenda and its meeting
 * @param minuteNumbering when the numbers of minutes begin again; never unless said
 * @param referencePrefix of references to recommendations; the first three letters of the name unless said
 */
public record BodyPolicy(
        @Nullable @Min(0) @Max(60) Integer noticeClearDays,
        @Nullable DayBasis noticeBasis,
        @Nullable MinuteNumbering minuteNumbering,
        @Nullable @Pattern(regexp = "[A-Z]{2,6}") String referencePrefix) {

    public static final BodyPolicy OF_THE_COUNCIL = new BodyPolicy(null, null, null, null);
}
