package org.openscrutiny.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.notice.NoticeProof;

/**
 * A meeting as everybody sees it: stored, answered and sent as these bytes.
 *
 * @param bodyId the body that leads
 * @param date the day, absent while it is not certain
 * @param asPrinted true when it was recorded from a paper (D2)
 */
public record MeetingView(
        String id,
        String bodyId,
        List<String> bodyIds,
        String bodyName,
        MeetingKind kind,
        FuzzyDate when,
        @Nullable LocalDate date,
        @Nullable LondonTime plannedStart,
        @Nullable LondonTime plannedEnd,
        @Nullable Venue venue,
        @Nullable String remoteUrl,
        @Nullable Webcast webcast,
        MeetingState state,
        @Nullable LocalDate publishedOn,
        @Nullable String lateReason,
        @Nullable NoticeProof notice,
        @Nullable String reason,
        List<ItemView> items,
        @Nullable String replacesId,
        @Nullable String replacedById,
        boolean asPrinted) {

    /** With the items that are public, each as everybody sees it. */
    static MeetingView open(Meeting meeting, List<AgendaItem> items) {
        return of(
                meeting,
                items.stream().filter(AgendaItem::isPublic).map(ItemView::open).toList());
    }

    static MeetingView of(Meeting m, List<ItemView> items) {
        return new MeetingView(
                m.id,
                m.leadBodyId(),
                m.bodyIds,
                m.bodyName,
                m.kind,
                m.when(),
                m.when().day(),
                m.plannedStart == null ? null : LondonTime.of(m.plannedStart),
                m.plannedEnd == null ? null : LondonTime.of(m.plannedEnd),
                m.venue,
                m.remoteUrl,
                m.webcast,
                m.state,
                m.publishedOn,
                m.lateReason,
                m.notice,
                m.reason,
                items,
                m.replacesId,
                m.replacedById,
                m.source != null);
    }
}
