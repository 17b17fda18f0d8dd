package org.openscrutiny.meetings.programme;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.meeting.FuzzyDate;

/**
 * An item of the work programme as everybody sees it: stored, answered and sent as these bytes.
 *
 * @param recurrence ISO 8601 period, where it comes again
 */
public record ProgrammeItemView(
        String id,
        String bodyId,
        String bodyName,
        String title,
        ProgrammeRequest request,
        FuzzyDate target,
        @Nullable String agreementId,
        @Nullable String agreementVersion,
        @Nullable String recurrence,
        ProgrammeState state) {

    static ProgrammeItemView of(WorkProgrammeItem item) {
        return new ProgrammeItemView(
                item.id,
                item.bodyId,
                item.bodyName,
                item.title,
                item.request,
                item.target == null ? FuzzyDate.OPEN : item.target,
                item.agreementId,
                item.agreementVersion,
                item.recurrence,
                item.state);
    }
}
