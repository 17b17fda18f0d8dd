package org.openscrutiny.performance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.dashboard.DashboardRecommendation;
import org.openscrutiny.performance.feed.RecommendationSeen;

/**
 * A recommendation with who has to answer by when.
 *
 * @param about names of the indicators that it is about, absent on the page of one
 */
public record RecommendedLine(
        String reference,
        String text,
        String made,
        String addressees,
        @Nullable String about) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static RecommendedLine of(RecommendationSeen seen) {
        return new RecommendedLine(
                text(seen.reference()),
                text(seen.text()),
                made(seen.bodyName(), seen.madeOn()),
                addressees(seen.tracks()),
                null);
    }

    /**
     * One that was open when a pack was published.
     *
     * @param texts of those that are public now, by their ids
     * @param names of the indicators of the pack, by their ids
     */
    static RecommendedLine of(DashboardRecommendation open, Map<String, String> texts, Map<String, String> names) {
        return new RecommendedLine(
                text(open.reference()),
                texts.getOrDefault(open.id(), "Its text is not public any more."),
                made(open.bodyName(), open.madeOn()),
                addressees(open.tracks()),
                open.indicatorIds().stream()
                        .map(id -> names.getOrDefault(id, id))
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private static String made(@Nullable String bodyName, @Nullable LocalDate on) {
        return text(bodyName) + (on == null ? "" : ", " + DAY.format(on));
    }

    private static String addressees(List<RecommendationSeen.Track> tracks) {
        return tracks.stream().map(RecommendedLine::track).collect(Collectors.joining("; "));
    }

    private static String track(RecommendationSeen.Track track) {
        var name = track.addressee() == null ? "" : text(track.addressee().name());
        return name
                + (track.respondedOn() != null
                        ? " answered on " + DAY.format(track.respondedOn())
                        : due(track.dueOn()));
    }

    private static String due(@Nullable LocalDate day) {
        return day == null ? " has not answered yet" : " has to answer by " + DAY.format(day);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
