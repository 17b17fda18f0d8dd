package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.evidence.EvidencePanel;
import org.openscrutiny.meetings.evidence.EvidencePanel.Judged;
import org.openscrutiny.meetings.evidence.EvidencePanel.Shown;
import org.openscrutiny.meetings.evidence.EvidencePanel.Side;
import org.openscrutiny.meetings.evidence.EvidenceType;
import org.openscrutiny.meetings.evidence.Figure;

/**
 * One figure behind an agenda item, as it stood when the agenda was published beside what is known now.
 *
 * @param kind what the link points to, in words
 * @param absent why there is no figure; null where there is one
 */
public record EvidenceLine(
        String name,
        String kind,
        @Nullable FigureCell before,
        @Nullable FigureCell now,
        @Nullable String absent) {

    static List<EvidenceLine> of(EvidencePanel panel) {
        return panel.links().stream().flatMap(link -> lines(link).stream()).toList();
    }

    private static List<EvidenceLine> lines(Shown link) {
        var before = bySubject(link.asPublished());
        var now = bySubject(link.now());
        var subjects = new ArrayList<>(now.keySet());
        before.keySet().stream().filter(s -> !now.containsKey(s)).forEach(subjects::add);
        if (subjects.isEmpty()) {
            return List.of(new EvidenceLine(name(link, null), kind(link.type()), null, null, absent(link)));
        }
        return subjects.stream()
                .map(s -> new EvidenceLine(
                        name(link, figure(now.get(s), before.get(s))),
                        kind(link.type()),
                        cell(before.get(s), link.asPublished()),
                        cell(now.get(s), link.now()),
                        null))
                .toList();
    }

    private static Map<String, Judged> bySubject(@Nullable Side side) {
        var figures = new LinkedHashMap<String, Judged>();
        if (side != null) {
            side.ratings().forEach(r -> figures.put(subject(r.figure()), r));
        }
        return figures;
    }

    private static String subject(Figure figure) {
        return figure.indicatorId() + " " + figure.areaCode();
    }

    private static @Nullable FigureCell cell(@Nullable Judged judged, @Nullable Side side) {
        return judged == null || side == null ? null : FigureCell.of(judged, side.judgedOn());
    }

    private static @Nullable Figure figure(@Nullable Judged now, @Nullable Judged before) {
        if (now != null) {
            return now.figure();
        }
        return before == null ? null : before.figure();
    }

    /** The name of the link; of a priority with several figures, that of the indicator too. */
    private static String name(Shown link, @Nullable Figure figure) {
        var own = Objects.requireNonNullElseGet(
                link.label(), () -> Objects.requireNonNullElse(link.name(), unnamed(link.type())));
        var versioned = link.number() == null ? own : own + ", version " + link.number();
        var indicator = figure == null ? null : figure.indicatorName();
        return indicator == null || indicator.equals(own) ? versioned : versioned + ": " + indicator;
    }

    private static String unnamed(EvidenceType type) {
        return "Not yet named " + kind(type).toLowerCase(java.util.Locale.UK);
    }

    private static String kind(EvidenceType type) {
        return switch (type) {
            case INDICATOR -> "Indicator";
            case DASHBOARD -> "Dashboard";
            case PRIORITY -> "Priority";
            case AGREEMENT_VERSION -> "Agreement";
        };
    }

    private static String absent(Shown link) {
        return switch (link.type()) {
            case INDICATOR, PRIORITY ->
                link.awaited()
                        ? "Awaited: nothing about it has been published yet."
                        : "No figure of it has been published yet.";
            case DASHBOARD, AGREEMENT_VERSION -> "It is kept by another service; this page shows no figure of it.";
        };
    }
}
