package org.openscrutiny.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.EvidenceLink;

/**
 * What minutes and recommendations need to know of a meeting.
 *
 * @param day null while the date is not certain
 * @param held whether it took place
 */
public record MeetingRecord(
        String id,
        String bodyId,
        String bodyName,
        @Nullable LocalDate day,
        boolean held,
        boolean open,
        List<Business> items) {

    /**
     * One item of its agenda.
     *
     * @param open whether the public may know more of it than the stub
     */
    public record Business(
            String id,
            String number,
            String openTitle,
            boolean open,
            @Nullable String publicSummary,
            @Nullable String capacityBodyId,
            @Nullable String capacityName,
            List<EvidenceLink> evidence) {}

    public Optional<Business> item(@Nullable String itemId) {
        return items.stream().filter(i -> i.id().equals(itemId)).findFirst();
    }

    static MeetingRecord of(Meeting meeting, List<AgendaItem> items) {
        return new MeetingRecord(
                meeting.id,
                meeting.leadBodyId(),
                meeting.bodyName,
                meeting.when().day(),
                meeting.state == MeetingState.HELD,
                meeting.isPublic(),
                items.stream()
                        .map(i -> new Business(
                                i.id,
                                i.number,
                                i.openTitle,
                                i.access().isOpen(),
                                i.publicSummary,
                                i.capacityBodyId,
                                i.capacityName,
                                i.evidence))
                        .toList());
    }
}
