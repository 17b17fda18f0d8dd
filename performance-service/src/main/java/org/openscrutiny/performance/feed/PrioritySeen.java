package org.openscrutiny.performance.feed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code csa.priority.v1} that are read here. Words are theirs; an unknown one means nothing here. */
public record PrioritySeen(
        String id,
        String agreementId,
        @Nullable String code,
        @Nullable String name,
        List<String> formerNames,
        @Nullable String status,
        List<Step> lineage,
        List<Link> indicatorLinks,
        @Nullable NoMeasure noSuitableIndicator) {
    public PrioritySeen {
        formerNames = Sent.orNone(formerNames);
        lineage = Sent.orNone(lineage);
        indicatorLinks = Sent.orNone(indicatorLinks);
    }

    /** That no sound measure exists, and why. */
    public record NoMeasure(@Nullable String reason) {}

    /** A link that csa-service made. */
    public record Link(String indicatorId, @Nullable String kind) {}

    /** What a version did to the priority; {@code otherPriorityId} is its parent or its heir. */
    public record Step(
            @Nullable String kind,
            @Nullable On on,
            @Nullable String otherPriorityId) {}

    /** A day that need not be known exactly. */
    public record On(@Nullable LocalDate latest) {}

    /** Whether csa-service links this indicator. */
    public boolean links(String indicatorId) {
        return indicatorLinks.stream().anyMatch(link -> link.indicatorId().equals(indicatorId));
    }
}
