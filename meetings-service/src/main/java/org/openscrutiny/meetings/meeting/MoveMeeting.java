package org.openscrutiny.meetings.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a meeting.
 *
 * @param lateReason why the agenda comes late; with PUBLISH_AGENDA, or as printed
 * @param reason why it is postponed or cancelled; needed there
 * @param newMeetingId the meeting that replaces a postponed one; absent means to be arranged
 * @param deferred ids of items that were not reached, with CLOSE; those not named were considered
 * @param withdrawn ids of items that were taken off at the meeting, with CLOSE
 * @param source where the past state is printed; with RECORD_AS_PRINTED only, and needed there
 * @param state the state as printed; likewise
 * @param publishedOn the day of publication as printed
 */
public record MoveMeeting(
        @NotNull MeetingCommand command,
        @Nullable @Size(max = 1000) String lateReason,
        @Nullable @Size(max = 1000) String reason,
        @Nullable @Size(max = 64) String newMeetingId,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 64) String> deferred,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 64) String> withdrawn,
        @Nullable @Size(max = 500) String source,
        @Nullable MeetingState state,
        @Nullable LocalDate publishedOn) {}
