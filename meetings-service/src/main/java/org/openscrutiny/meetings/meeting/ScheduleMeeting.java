package org.openscrutiny.meetings.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says of a meeting; a patch is laid over the same form.
 *
 * @param bodyIds the first leads
 * @param plannedStart with the offset London has that day
 */
public record ScheduleMeeting(
        @NotEmpty @Size(max = 20) List<@NotBlank String> bodyIds,
        @NotNull MeetingKind kind,
        @NotNull @Valid FuzzyDate when,
        @Nullable LondonTime plannedStart,
        @Nullable LondonTime plannedEnd,
        @Nullable @Valid Venue venue,
        @Nullable @Size(max = 500) String remoteUrl,
        @Nullable @Valid Webcast webcast,
        @Nullable @Valid @Size(max = 20) List<@NotNull ClerkContact> clerks,
        @Nullable @Valid Signatory signatory) {

    static ScheduleMeeting of(Meeting meeting) {
        return new ScheduleMeeting(
                meeting.bodyIds,
                meeting.kind,
                meeting.when(),
                meeting.plannedStart == null ? null : LondonTime.of(meeting.plannedStart),
                meeting.plannedEnd == null ? null : LondonTime.of(meeting.plannedEnd),
                meeting.venue,
                meeting.remoteUrl,
                meeting.webcast,
                meeting.clerks,
                meeting.signatory);
    }
}
