package org.openscrutiny.meetings.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each link of an agenda item: the figures as published with the agenda, beside those of now. */
public record EvidencePanel(String agendaItemId, String meetingId, List<Shown> links) {

    /**
     * One link.
     *
     * @param awaited true while the thing linked has not been heard of
     * @param name its present name
     */
    public record Shown(
            EvidenceType type,
            String id,
            @Nullable String number,
            @Nullable String label,
            @Nullable String period,
            boolean awaited,
            @Nullable String name,
            @Nullable Side asPublished,
            Side now) {}

    /**
     * Figures of one side.
     *
     * @param judgedOn day on which their freshness is judged
     */
    public record Side(LocalDate judgedOn, List<Judged> ratings) {}

    /**
     * A figure and how it stands.
     *
     * @param turnedRed true when it is RED and was not when the agenda was published
     */
    public record Judged(
            @JsonUnwrapped Figure figure,
            Freshness freshness,
            @Nullable Boolean turnedRed) {}

    /** Sets both sides beside each other; freshness of each is judged on its own day (D1). */
    public static EvidencePanel of(
            String itemId, String meetingId, List<EvidenceLink> links, Reading reading, Instant now, ZoneId zone) {
        return new EvidencePanel(
                itemId,
                meetingId,
                links.stream().map(link -> shown(link, reading, now, zone)).toList());
    }

    private static Shown shown(EvidenceLink link, Reading reading, Instant now, ZoneId zone) {
        var before = link.asPublished();
        var today = LocalDate.ofInstant(now, zone);
        var figures = reading.figures(link).stream()
                .map(f -> new Judged(
                        f,
                        Freshness.on(today, f.nextDueOn(), f.frequency()),
                        before == null ? null : turned(f, before)))
                .toList();
        return new Shown(
                link.type(),
                link.id(),
                link.number(),
                link.label(),
                link.period(),
                reading.isAwaited(link),
                reading.name(link),
                before == null ? null : side(before, zone),
                new Side(today, figures));
    }

    private static boolean turned(Figure now, AsPublished before) {
        return now.isRed() && before.ratings().stream().noneMatch(f -> f.sameSubject(now) && f.isRed());
    }

    private static Side side(AsPublished before, ZoneId zone) {
        var day = LocalDate.ofInstant(before.at(), zone);
        return new Side(
                day,
                before.ratings().stream()
                        .map(f -> new Judged(f, Freshness.on(day, f.nextDueOn(), f.frequency()), null))
                        .toList());
    }
}
