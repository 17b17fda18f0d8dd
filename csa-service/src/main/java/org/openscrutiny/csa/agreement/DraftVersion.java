package org.openscrutiny.csa.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;

/** The wish that a draft has this number and says this: to make one, or whole with a patch laid over it. */
public record DraftVersion(
        @NotNull @Pattern(regexp = VersionNumber.FORM) String number,
        @Nullable LocalDate effectiveFrom,
        @Size(max = 60_000) @Nullable String foreword,
        @Size(max = 200) List<@NotNull @Valid Chapter> chapters,
        @Size(max = 200) List<@NotNull @Valid ChangeEntry> changeLog,
        @Size(max = 500) List<@NotNull @Valid Placement> placements,
        @Size(max = 50) List<@NotNull @Valid DocumentLink> documents) {

    public DraftVersion {
        chapters = Given.orNone(chapters);
        changeLog = Given.orNone(changeLog);
        placements = Given.orNone(placements);
        documents = Given.orNone(documents);
    }

    static DraftVersion of(AgreementVersion version) {
        var content = version.content();
        return new DraftVersion(
                version.number().toString(),
                version.effectiveFrom(),
                content.foreword(),
                content.chapters(),
                content.changeLog(),
                content.placements(),
                content.documents());
    }

    VersionContent content(List<Placement> resolved) {
        return new VersionContent(foreword, chapters, changeLog, resolved, documents);
    }
}
