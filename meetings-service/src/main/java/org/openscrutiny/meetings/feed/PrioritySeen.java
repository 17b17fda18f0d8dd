package org.openscrutiny.meetings.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of {@code csa.priority.v1} that this service shows; a rename keeps the links. */
public record PrioritySeen(
        String id,
        @Nullable String agreementId,
        @Nullable String code,
        @Nullable String name,
        @Nullable String status,
        @Nullable List<IndicatorLink> indicatorLinks) {

    /** One indicator of the priority. */
    public record IndicatorLink(
            @Nullable String indicatorId, @Nullable String kind) {}
}
