package org.openscrutiny.meetings.minutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as everybody sees them: stored, answered and sent as these bytes. Of an item that is not open: number and
 * open title only.
 *
 * @param asPrinted true when they were recorded from a paper (D2)
 */
public record MinutesView(
        String id,
        String meetingId,
        String bodyId,
        String bodyName,
        @Nullable LocalDate heldOn,
        MinutesState state,
        List<Attendance> attendances,
        List<Declaration> declarations,
        List<Motion> motions,
        List<EntryView> entries,
        @Nullable LaterResolve approval,
        @Nullable LocalDate signedOn,
        @Nullable String signedBy,
        List<LaterResolve> corrections,
        boolean asPrinted) {

    /** An entry with how its parts are cited. */
    public record EntryView(
            @Nullable Integer number,
            String title,
            @Nullable String printedItemRef,
            @Nullable String itemId,
            List<Paragraph> paragraphs,
            List<ResolutionView> resolutions,
            @Nullable String postMeetingText) {}

    /** A resolution. */
    public record ResolutionView(String id, String text, List<PartView> parts) {}

    /** A part of a resolution. */
    public record PartView(
            String id,
            int order,
            @Nullable String label,
            String cited,
            ResolutionVerb verb,
            List<Addressee> addressees,
            String text,
            @Nullable String dueText,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate minutesOf) {}
}
