package org.openscrutiny.meetings.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.MeetingRecord;

/**
 * A part of a resolution with where it stands.
 *
 * @param published whether the minutes are public
 * @param business the item it was resolved on, null where the minute names none
 */
public record ResolvedPart(
        String minutesId,
        boolean published,
        MeetingRecord meeting,
        LocalDate heldOn,
        int minuteNumber,
        String cited,
        ResolutionPart part,
        MeetingRecord.@Nullable Business business) {}
