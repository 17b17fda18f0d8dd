package org.openscrutiny.csa.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a version says; frozen from AGREED on. */
public record VersionContent(
        @Nullable String foreword,
        List<Chapter> chapters,
        List<ChangeEntry> changeLog,
        List<Placement> placements,
        List<DocumentLink> documents) {

    /** The placed priorities, each once, in the order of the first list that the version has. */
    List<String> priorityIds() {
        return placements.stream()
                .sorted(java.util.Comparator.comparing(Placement::list).thenComparing(Placement::ordinal))
                .map(Placement::priorityId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }
}
