package org.openscrutiny.meetings.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.LinkEvidence;

/**
 * What a clerk says of an agenda item; a patch is laid over the same form. It has no field for closed text.
 *
 * @param number as printed, empty where none is
 * @param order position from 0; the end of the agenda unless said
 * @param access open unless said
 */
public record EnterItem(
        @Nullable @Size(max = 20) String number,
        @Nullable @Min(0) Integer order,
        @Nullable @Valid AgendaSection section,
        @Nullable @Size(max = 64) String parentId,
        @NotNull ItemKind kind,
        @NotBlank @Size(max = 1000) String openTitle,
        @Nullable @Valid Access access,
        @Nullable @Size(max = 4000) String publicSummary,
        @Nullable @Size(max = 64) String capacityBodyId,
        @Nullable @Valid Pages pages,
        @Nullable @Valid @Size(max = 200) List<@NotNull LinkEvidence> evidence) {

    static EnterItem of(AgendaItem item) {
        return new EnterItem(
                item.number,
                item.position,
                item.section,
                item.parentId,
                item.kind,
                item.openTitle,
                item.access(),
                item.publicSummary,
                item.capacityBodyId,
                item.pages,
                item.evidence.stream().map(l -> l.wish()).toList());
    }
}
