package org.openscrutiny.performance.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.feed.TracedRow;
import org.openscrutiny.performance.check.FigureCheckView;
import org.openscrutiny.performance.commentary.CommentaryView;
import org.openscrutiny.performance.feed.RecommendationSeen;
import org.openscrutiny.performance.filing.Heading;
import org.openscrutiny.performance.period.Periods;

/**
 * What is said of an indicator: priorities, what committees recommended, figures of it that were checked, and the
 * commentary of its ratings, the newest first.
 */
public record IndicatorStanding(
        List<Priority> priorities, List<RecommendedLine> recommendations, List<Checked> checks, List<Said> commentary) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** A priority of an agreement, with the note that a link is not confirmed. */
    public record Priority(
            String href,
            String name,
            String agreement,
            @Nullable String note) {}

    /** A printed figure with its verdict. */
    public record Checked(String statement, String document, String verdict, String sentence) {}

    /** The published text on a rating. */
    public record Said(
            String period,
            String happened,
            String why,
            String doing,
            @Nullable String byWhen,
            @Nullable String on) {}

    static IndicatorStanding of(
            List<Heading> headings,
            List<TracedRow<RecommendationSeen>> recommendations,
            List<FigureCheckView> checks,
            List<CommentaryView> commentary) {
        return new IndicatorStanding(
                headings.stream().map(IndicatorStanding::priority).toList(),
                recommendations.stream().map(r -> RecommendedLine.of(r.row())).toList(),
                checks.stream().map(IndicatorStanding::checked).toList(),
                commentary.stream().map(IndicatorStanding::said).toList());
    }

    private static Priority priority(Heading heading) {
        var code = heading.code() == null ? "" : heading.code() + " ";
        return new Priority(
                "/priorities#" + PriorityPages.anchor(heading.priorityId()),
                code + text(heading.name()),
                text(heading.agreementTitle()) + ", version " + heading.versionNumber() + " from "
                        + DAY.format(heading.effectiveFrom()),
                heading.note());
    }

    private static Said said(CommentaryView commentary) {
        var byWhen = commentary.byWhen();
        var published = commentary.publishedAt();
        return new Said(
                Periods.ofKey(commentary.period()).inWords(),
                commentary.happened(),
                commentary.why(),
                commentary.doing(),
                byWhen == null ? null : DAY.format(byWhen),
                published == null ? null : DAY.format(published.atZone(ZoneOffset.UTC)));
    }

    private static Checked checked(FigureCheckView check) {
        var verdict = check.verdict();
        return new Checked(
                check.statement(),
                check.document(),
                verdict == null ? "Not checkable" : verdict.words(),
                check.sentence());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
