package org.openscrutiny.performance.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.filing.Heading;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.priority.PriorityReads.Placed;
import org.openscrutiny.performance.priority.PriorityView;
import org.openscrutiny.performance.priority.PriorityView.Filed;
import org.openscrutiny.performance.priority.PriorityView.Latest;
import org.openscrutiny.performance.rating.RatingStatus;

/** The priorities of an agreement in the order of its version in force, each with its indicators. */
public record AgreementTable(String title, String version, List<Priority> priorities) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * A priority.
     *
     * @param anchor part of the page's address
     * @param none why nothing is shown of it: the reason that no sound measure exists, or that nothing is linked; null
     *     where indicators stand under it
     */
    public record Priority(
            String anchor, String name, @Nullable String none, List<Row> rows) {}

    /**
     * An indicator in one of its areas, or one that nothing is rated of yet.
     *
     * @param note that the link is not confirmed, or what kind of link it is
     * @param area with {@code period} and {@code status}: absent where nothing is rated
     */
    public record Row(
            String href,
            String name,
            @Nullable String note,
            @Nullable String area,
            @Nullable String period,
            @Nullable StatusMark status) {}

    static List<AgreementTable> of(List<Placed> placed, Map<String, String> areas) {
        var byAgreement = new LinkedHashMap<String, List<Placed>>();
        placed.forEach(place -> byAgreement
                .computeIfAbsent(place.heading().agreementId(), id -> new ArrayList<>())
                .add(place));
        return byAgreement.values().stream().map(all -> table(all, areas)).toList();
    }

    private static AgreementTable table(List<Placed> all, Map<String, String> areas) {
        var first = all.getFirst().heading();
        return new AgreementTable(
                Objects.requireNonNullElse(first.agreementTitle(), "An agreement without a title"),
                "Version " + first.versionNumber() + ", in force from " + DAY.format(first.effectiveFrom()),
                all.stream()
                        .map(place -> priority(place.heading(), place.priority(), areas))
                        .toList());
    }

    private static Priority priority(Heading heading, PriorityView priority, Map<String, String> areas) {
        var rows = new ArrayList<Row>();
        for (var indicator : priority.indicators()) {
            if (indicator.ratings().isEmpty()) {
                rows.add(new Row(
                        "/indicators/" + indicator.code(), indicator.name(), note(indicator), null, null, null));
            }
            indicator.ratings().forEach(latest -> rows.add(row(indicator, latest, areas)));
        }
        var code = heading.code() == null ? "" : heading.code() + " ";
        return new Priority(
                PriorityPages.anchor(priority.id()),
                code + Objects.requireNonNullElse(heading.name(), ""),
                none(priority),
                rows);
    }

    private static @Nullable String none(PriorityView priority) {
        var reason = priority.noSuitableIndicator();
        if (reason != null) {
            return "No sound measure exists: " + reason;
        }
        return priority.indicators().isEmpty() ? "No indicator is linked to it." : null;
    }

    private static Row row(Filed indicator, Latest latest, Map<String, String> areas) {
        var area = latest.areaCode();
        return new Row(
                IndicatorPages.href(indicator.code(), area),
                indicator.name(),
                note(indicator),
                areas.getOrDefault(area, area),
                Periods.ofKey(latest.period().key()).inWords(),
                status(latest));
    }

    private static @Nullable String note(Filed indicator) {
        var link = indicator.link();
        if (indicator.note() != null || link == null) {
            return indicator.note();
        }
        return switch (link) {
            case "PROXY" -> "stands in for what cannot be measured";
            case "CONTEXT" -> "for context";
            default -> null;
        };
    }

    /** The word, grey where it was carried from an earlier period, and without a colour once it is stale. */
    private static StatusMark status(Latest latest) {
        var judged = latest.judgement();
        var shown = judged == null ? latest.rating() : judged;
        if (shown == RatingStatus.NONE) {
            return new StatusMark("No status", "none", latest.reasonText());
        }
        var word = SeriesTable.capital(shown.name()) + (judged == null ? "" : ", judged");
        var period = Periods.ofKey(latest.period().key()).inWords();
        return switch (latest.freshness()) {
            case CURRENT -> new StatusMark(word, StatusMark.style(shown), latest.reasonText());
            case CARRIED -> new StatusMark(word + " in " + period, "none", latest.reasonText());
            case STALE -> new StatusMark("No current status; last rated for " + period, "none", latest.reasonText());
        };
    }
}
