package org.openscrutiny.csa.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Source;
import org.openscrutiny.csa.Warning;

/** A version as the coordinator sees it, drafts too. */
public record VersionFullView(
        String id,
        String number,
        VersionState state,
        @Nullable LocalDate effectiveFrom,
        boolean asPrinted,
        List<String> priorityIds,
        List<ChangeEntry> changeLog,
        List<Placement> placements,
        @Nullable String foreword,
        List<Chapter> chapters,
        List<DocumentLink> documents,
        List<Consultation> consultations,
        @Nullable AgreedAt agreedAt,
        @Nullable Source source,
        List<Warning> warnings) {

    static VersionFullView of(AgreementVersion version) {
        var content = version.content();
        var steps = version.steps();
        return new VersionFullView(
                version.id(),
                version.number().toString(),
                version.state(),
                version.effectiveFrom(),
                version.asPrinted(),
                content.priorityIds(),
                content.changeLog(),
                content.placements(),
                content.foreword(),
                content.chapters(),
                content.documents(),
                steps.consultations(),
                steps.agreedAt(),
                steps.source(),
                steps.warnings());
    }
}
