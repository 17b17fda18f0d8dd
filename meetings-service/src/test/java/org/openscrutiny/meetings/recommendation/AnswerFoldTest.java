package org.openscrutiny.meetings.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.minutes.Addressee;
import org.openscrutiny.meetings.minutes.AddresseeKind;

/** The fold of answers into tracks: the class rule, and that no order and no repetition of events matters. */
class AnswerFoldTest {

    private static final LocalDate SENT = LocalDate.parse("2018-02-28");
    private static final LocalDate DUE = LocalDate.parse("2018-03-28");
    private static final int RUNS = Boolean.getBoolean("scrutiny.proof") ? 20_000 : 1_000;

    private static ResponseTrack track(AddresseeKind kind, @Nullable String id, String name) {
        return ResponseTrack.sent(new Addressee(kind, id, name), SENT, DUE);
    }

    private static ResponseSeen response(
            String body, ResponseSeen.@Nullable OfClass ofClass, @Nullable String verdict, LocalDate due) {
        return new ResponseSeen(
                "r-" + body,
                "rec",
                new ResponseSeen.Asked("ORGANISATION", body, "Body " + body),
                ofClass,
                due,
                verdict == null ? "DUE" : "SENT",
                verdict,
                verdict == null ? null : "The words of " + body,
                "ACCEPTED".equals(verdict) ? null : "Because",
                verdict == null ? null : DUE,
                verdict == null ? null : "NOT_STARTED");
    }

    private static ResponseSeen.OfClass authorities(int count) {
        return new ResponseSeen.OfClass("Responsible authorities", count);
    }

    @Test
    void fillsTheTrackOfAnOrganisation() {
        // Given
        var tracks = List.of(
                track(AddresseeKind.ORGANISATION, "police", "County Police"),
                track(AddresseeKind.OFFICE, null, "Cabinet Member"));

        // When
        var filled = AnswerFold.fold(tracks, List.of(response("police", null, "PART_ACCEPTED", DUE.plusDays(1))));

        // Then
        assertEquals(Outcome.PART_ACCEPTED, filled.getFirst().answer().outcome());
        assertEquals("The words of police", filled.getFirst().answer().text());
        assertEquals("Because", filled.getFirst().answer().reasons());
        assertEquals(DUE.plusDays(1), filled.getFirst().dueOn());
        assertEquals(AnswerSource.CSA, filled.getFirst().source());
        assertEquals(tracks.getLast(), filled.getLast());
    }

    @Test
    void aClassHasAnsweredWhenAllOfItHas() {
        // Given
        var tracks = List.of(track(AddresseeKind.CLASS, null, "Responsible authorities"));
        var one = response("a", authorities(2), "ACCEPTED", DUE);

        // When
        var open = AnswerFold.fold(tracks, List.of(one, response("b", authorities(2), null, DUE.plusDays(3))));
        var alike = AnswerFold.fold(tracks, List.of(one, response("b", authorities(2), "ACCEPTED", DUE)));
        var mixed = AnswerFold.fold(tracks, List.of(one, response("b", authorities(2), "REJECTED", DUE)));

        // Then
        assertNull(open.getFirst().answer().outcome());
        assertEquals(DUE.plusDays(3), open.getFirst().dueOn(), "the earliest still open");
        assertEquals(2, open.getFirst().answersExpected());
        assertEquals(Outcome.ACCEPTED, alike.getFirst().answer().outcome());
        assertEquals(Outcome.PART_ACCEPTED, mixed.getFirst().answer().outcome());
    }

    @Test
    void aClassWaitsForThoseNotHeardOfYet() {
        // Given
        var tracks = List.of(track(AddresseeKind.CLASS, null, "Responsible authorities"));

        // When
        var filled = AnswerFold.fold(tracks, List.of(response("a", authorities(3), "ACCEPTED", DUE)));

        // Then
        assertNull(filled.getFirst().answer().outcome());
    }

    /** Each event replaces the one before it of the same response; a fold after each, or one at the end: all the same. */
    @Test
    void noOrderAndNoRepetitionMatters() {
        var seed = System.nanoTime();
        System.err.println("AnswerFoldTest seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            // Given
            int bodies = 1 + random.nextInt(5);
            var tracks = List.of(
                    track(AddresseeKind.CLASS, null, "Responsible authorities"),
                    track(AddresseeKind.ORGANISATION, "solo", "Body solo"));
            var newest = new HashMap<String, ResponseSeen>();
            var events = new ArrayList<ResponseSeen>();
            for (int b = 0; b <= bodies; b++) {
                var solo = b == bodies;
                var opened =
                        response(solo ? "solo" : "b" + b, solo ? null : authorities(bodies), null, DUE.plusDays(b));
                var last = random.nextInt(4);
                var final_ = last == 0 ? opened : ended(opened, last);
                events.add(opened);
                events.add(final_);
                newest.put(opened.id(), final_);
            }
            var expected = AnswerFold.fold(tracks, newest.values());

            // When
            var delivered = new ArrayList<>(events);
            delivered.addAll(events.subList(0, random.nextInt(events.size())));
            Collections.shuffle(delivered, random);
            var seen = new HashMap<String, ResponseSeen>();
            var filled = tracks;
            for (var event : delivered) {
                seen.merge(event.id(), event, (old, now) -> now.equals(newest.get(now.id())) ? now : old);
                filled = AnswerFold.fold(filled, seen.values());
            }

            // Then
            assertEquals(expected, filled, "seed " + seed + " run " + run);
            assertEquals(filled, AnswerFold.fold(filled, seen.values()), "seed " + seed + " run " + run);
        }
    }

    private static ResponseSeen ended(ResponseSeen opened, int how) {
        return switch (how) {
            case 1 -> with(opened, "SENT", "ACCEPTED");
            case 2 -> with(opened, "SENT", "REJECTED");
            default -> with(opened, "WITHDRAWN", null);
        };
    }

    private static ResponseSeen with(ResponseSeen of, String state, @Nullable String verdict) {
        return new ResponseSeen(
                of.id(),
                of.recommendationId(),
                of.addressee(),
                of.ofClass(),
                of.dueOn(),
                state,
                verdict,
                verdict == null ? null : "Words",
                null,
                verdict == null ? null : SENT,
                null);
    }
}
