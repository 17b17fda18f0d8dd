package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.EvidenceLink;

/** An agenda item; for an item that is not open the public stub: number, open title, ground, public summary. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ItemView(
        String id,
        String number,
        int order,
        @Nullable AgendaSection section,
        @Nullable String parentId,
        ItemKind kind,
        String openTitle,
        Access access,
        @Nullable String publicSummary,
        @Nullable String capacityBodyId,
        @Nullable String capacityName,
        @Nullable Pages pages,
        List<EvidenceLink> evidence,
        ItemState state) {

    /** What everybody may see: what an item that is not open rests on stays away. */
    static ItemView open(AgendaItem item) {
        return of(item, item.access().isOpen() ? item.evidence : List.of());
    }

    static ItemView full(AgendaItem item) {
        return of(item, item.evidence);
    }

    private static ItemView of(AgendaItem item, List<EvidenceLink> evidence) {
        return new ItemView(
                item.id,
                item.number,
                item.position,
                item.section,
                item.parentId,
                item.kind,
                item.openTitle,
                item.access(),
                item.publicSummary,
                item.capacityBodyId,
                item.capacityName,
                item.pages,
                evidence,
                item.state);
    }
}
