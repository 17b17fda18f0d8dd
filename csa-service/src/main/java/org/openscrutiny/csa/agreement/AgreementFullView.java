package org.openscrutiny.csa.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement as the coordinator sees it, with the drafts. */
public record AgreementFullView(
        String id,
        String title,
        String area,
        List<String> excludedAreas,
        TermPolicy termPolicy,
        @Nullable LocalDate endedOn,
        @Nullable String predecessorId,
        List<VersionFullView> versions) {

    static AgreementFullView of(Agreement agreement, List<AgreementVersion> versions) {
        var described = agreement.described();
        return new AgreementFullView(
                agreement.id(),
                described.title(),
                described.area(),
                described.excludedAreas(),
                described.termPolicy(),
                described.endedOn(),
                described.predecessorId(),
                versions.stream().map(VersionFullView::of).toList());
    }
}
