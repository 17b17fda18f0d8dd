package org.openscrutiny.performance.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published dashboard: the document of its last pack, complete in itself, from which page and CSV are rendered.
 *
 * @param reportingMonth {@code 2012-05}
 * @param judgedOn last day of the reporting month, on which age and freshness are judged
 * @param asOf what was recorded up to this instant went into the document
 * @param replaces id of the pack this one corrects
 * @param recommendations those open on what it shows when it was published, in the order of their references; null in packs
 *     of the past, of which nobody knows
 */
public record DashboardView(
        String id,
        String packId,
        int packNumber,
        @Nullable String replaces,
        String title,
        String bodyId,
        @Nullable String meetingId,
        String reportingMonth,
        LocalDate judgedOn,
        Instant asOf,
        Instant publishedAt,
        TalliesView tallies,
        List<Section> sections,
        @Nullable List<DashboardRecommendation> recommendations) {
    public DashboardView {
        sections = List.copyOf(sections);
        recommendations = recommendations == null ? null : List.copyOf(recommendations);
    }

    /** One table of the dashboard, rows in printed order. */
    public record Section(String heading, SectionKind kind, List<DashboardRow> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }
}
