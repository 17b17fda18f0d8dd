package org.openscrutiny.csa.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Source;
import org.openscrutiny.csa.Warning;

/** A published version as everybody sees it, a part of {@code csa.agreement.v1}. */
public record VersionView(
        String number,
        LocalDate effectiveFrom,
        boolean asPrinted,
        List<String> priorityIds,
        List<ChangeEntry> changeLog,
        List<Placement> placements,
        @Nullable String foreword,
        List<Chapter> chapters,
        List<DocumentLink> documents,
        @Nullable AgreedAt agreedAt,
        @Nullable Source source,
        List<Warning> warnings) {

    static VersionView of(AgreementVersion version) {
        var content = version.content();
        return new VersionView(
                version.number().toString(),
                Objects.requireNonNull(version.effectiveFrom()),
                version.asPrinted(),
                content.priorityIds(),
                content.changeLog(),
                content.placements(),
                content.foreword(),
                content.chapters(),
                content.documents(),
                version.steps().agreedAt(),
                version.steps().source(),
                version.steps().warnings());
    }
}
