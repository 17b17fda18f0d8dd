package org.openscrutiny.meetings.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.EvidenceType;
import org.openscrutiny.meetings.evidence.LinkEvidence;
import org.openscrutiny.meetings.meeting.MeetingRecord;

/**
 * A recommendation as everybody sees it: stored, answered and sent as these bytes. Overdue is not in them: readers
 * compare the days with theirs (D14).
 *
 * @param asPrinted true when it was recorded from a paper (D2)
 */
public record RecommendationView(
        String id,
        @Nullable String reference,
        String text,
        String bodyId,
        String bodyName,
        @Nullable String capacityBodyId,
        @Nullable String capacityName,
        String meetingId,
        @Nullable String itemId,
        @Nullable String itemNumber,
        int minuteNumber,
        ResolutionRef resolution,
        Basis basis,
        List<String> priorityIds,
        List<String> indicatorIds,
        List<LinkEvidence> evidence,
        LocalDate madeOn,
        @Nullable LocalDate responseDueOn,
        RecommendationState state,
        List<ResponseTrack> tracks,
        @Nullable Closure closure,
        @Nullable String reason,
        boolean asPrinted) {

    /** What stems from an item that is no longer open is its public summary, and rests on nothing that is shown. */
    static RecommendationView open(Recommendation made, MeetingRecord meeting) {
        var business = meeting.item(made.itemId);
        if (business.map(MeetingRecord.Business::open).orElse(true)) {
            return full(made);
        }
        var shown = business.map(MeetingRecord.Business::publicSummary)
                .or(() -> business.map(MeetingRecord.Business::openTitle))
                .orElse("");
        return of(
                made,
                shown,
                List.of(),
                List.of(),
                List.of(),
                made.tracks().stream().map(RecommendationView::wordless).toList());
    }

    private static ResponseTrack wordless(ResponseTrack track) {
        return new ResponseTrack(
                track.addressee(),
                track.sentOn(),
                track.dueOn(),
                wordless(track.answer()),
                track.answers().stream()
                        .map(a -> new ClassAnswer(a.addressee(), a.dueOn(), wordless(a.answer())))
                        .toList(),
                track.answersExpected(),
                track.source(),
                List.of());
    }

    private static Answer wordless(Answer answer) {
        return new Answer(answer.outcome(), null, null, answer.respondedOn(), answer.implementation());
    }

    static RecommendationView full(Recommendation made) {
        return of(made, made.text, made.priorityIds, made.linked(EvidenceType.INDICATOR), made.evidence, made.tracks());
    }

    private static RecommendationView of(
            Recommendation made,
            String text,
            List<String> priorityIds,
            List<String> indicatorIds,
            List<LinkEvidence> evidence,
            List<ResponseTrack> tracks) {
        return new RecommendationView(
                made.id,
                made.reference,
                text,
                made.bodyId,
                made.bodyName,
                made.capacityBodyId,
                made.capacityName,
                made.meetingId,
                made.itemId,
                made.itemNumber,
                made.resolution.minuteNumber(),
                made.resolution,
                made.basis,
                priorityIds,
                indicatorIds,
                evidence,
                made.madeOn,
                made.responseDueOn,
                made.state,
                tracks,
                made.closure,
                made.reason,
                made.source != null);
    }
}
