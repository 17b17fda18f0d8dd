package org.openscrutiny.csa.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.feed.RecommendationSeen;
import org.openscrutiny.csa.organisation.OrganisationCategory;
import org.openscrutiny.csa.organisation.OrganisationView;
import org.openscrutiny.csa.organisation.PartnerRole;
import org.openscrutiny.csa.organisation.Register;
import org.openscrutiny.csa.organisation.RoleSpan;

class RecommendationFoldTest {

    private static final LocalDate SENT_ON = LocalDate.of(2018, 3, 5);
    private static final List<String> STATES =
            List.of("MADE", "SENT", "RESPONDED", "IN_PROGRESS", "IMPLEMENTED", "CLOSED", "WITHDRAWN");
    private static final int RUNS = 200;

    private final Register register = new Register(List.of(
            organisation("police", "Kent Police", true),
            organisation("fire", "Kent Fire & Rescue Service", true),
            organisation("office", "Commissioner's Office", false)));

    @Test
    void countsTheDaysFromTheDayOfReceipt() {
        // When
        var opened =
                fold("SENT", track("ORGANISATION", "police", "Kent Police")).getFirst();

        // Then
        assertEquals(SENT_ON, opened.receivedOn());
        assertEquals(28, opened.periodDays());
        assertEquals(LocalDate.of(2018, 4, 2), opened.dueOn());
        assertEquals(ResponseState.DUE, opened.state());
    }

    @Test
    void runsNoClockForWhatWasRecordedAsPrinted() {
        // Given
        var printed = recommendation("SENT", true, List.of(track("ORGANISATION", "police", "Kent Police")));

        // When
        var opened = fold().take("r", printed, false, List.of()).opened().getFirst();

        // Then
        assertEquals(null, opened.dueOn());
        assertEquals(null, opened.periodDays());
        assertTrue(opened.asPrinted());
    }

    @Test
    void asksEachMemberOfAClassOnceEvenWhenItsMembersChange() {
        // Given
        var seen = recommendation("SENT", false, List.of(track("CLASS", null, "The responsible authorities")));
        var opened = fold().take("r", seen, false, List.of()).opened();

        // When
        var grown =
                new Register(List.of(organisation("police", "Kent Police", true), organisation("new", "New", true)));
        var again = new RecommendationFold(grown, policies(), () -> "x").take("r", seen, false, opened);

        // Then
        assertEquals(
                List.of("Kent Police", "Kent Fire & Rescue Service"),
                opened.stream().map(r -> r.addressee().name()).toList());
        assertEquals(
                List.of(2, 2),
                opened.stream()
                        .map(Response::ofClass)
                        .map(c -> c == null ? 0 : c.count())
                        .toList());
        assertTrue(again.isEmpty());
    }

    @Test
    void listsWhomNobodyIsMeantBy() {
        // When
        var opened = fold(
                "SENT",
                track("ORGANISATION", "unknown", "Nobody"),
                track("ORGANISATION", null, "Somebody"),
                track("CLASS", null, "all residents"),
                track("OFFICE", null, "Cabinet Member"));

        // Then
        opened.forEach(r -> assertEquals(ResponseState.UNMATCHED, r.state(), r.track()));
        assertEquals(4, opened.size());
        assertEquals(new Addressee.OfClass("all residents", 1), opened.get(2).ofClass());
    }

    @Test
    void findsAnOrganisationByItsNameAndAsksNothingThatTheClerkHasAnswered() {
        // Given
        var kept = new RecommendationSeen.Track(
                new RecommendationSeen.Addressee("ORGANISATION", "fire", "Fire"), SENT_ON, "ACCEPTED", "CLERK");

        // When
        var opened = fold("SENT", track("ORGANISATION", null, "KENT police"), kept);

        // Then
        assertEquals(
                List.of("police"), opened.stream().map(r -> r.addressee().id()).toList());
        assertEquals("KENT police", opened.getFirst().addressee().name());
    }

    @Test
    void asksABodyOnceThatIsFirstSentByItsNameAndThenByItsId() {
        // Given
        var byName = List.of(track("ORGANISATION", null, "Kent Police"), track("ORGANISATION", null, "Sussex Police"));
        var opened = fold().take("r", recommendation("SENT", false, byName), false, List.of())
                .opened();
        var byId = List.of(
                track("ORGANISATION", "police", "Kent Police"), track("ORGANISATION", "sussex", "Sussex Police"));

        // When
        var again = fold().take("r", recommendation("SENT", false, byId), false, opened);

        // Then
        assertTrue(again.isEmpty());
    }

    @Test
    void asksNobodyBeforeItIsSent() {
        assertEquals(List.of(), fold("MADE", track("ORGANISATION", "police", "Kent Police")));
    }

    /** Deliveries late, doubled and shuffled end as those in order; a second run of them changes nothing. */
    @Test
    void endsTheSameHoweverTheEventsCome() {
        long seed = System.nanoTime();
        System.getLogger("seed").log(System.Logger.Level.INFO, "seed {0,number,#}", seed);
        var random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            var history = history(random);
            var inOrder = new Deliveries();
            for (int i = 0; i < history.size(); i++) {
                inOrder.deliver(i, history.get(i));
            }
            var order = new ArrayList<Integer>();
            for (int i = 0; i < history.size(); i++) {
                order.addAll(Collections.nCopies(1 + random.nextInt(3), i));
            }
            Collections.shuffle(order, random);
            var shuffled = new Deliveries();
            order.forEach(i -> shuffled.deliver(i, history.get(i)));
            assertEquals(inOrder.shown(), shuffled.shown(), "seed " + seed);

            int changes = shuffled.changes;
            order.forEach(i -> shuffled.deliver(i, history.get(i)));
            assertEquals(changes, shuffled.changes, "seed " + seed);
        }
    }

    /** The inbox's rule around the fold: only a state newer than all before has an effect. */
    private final class Deliveries {

        private final List<Response> stored = new ArrayList<>();
        private int newest = -1;
        private int changes;

        void deliver(int version, RecommendationSeen state) {
            if (version <= newest) {
                return;
            }
            newest = version;
            var folded = fold().take("r", state, false, stored);
            stored.addAll(folded.opened());
            changes += folded.opened().size() + folded.moved().size();
        }

        Map<String, ResponseState> shown() {
            var shown = new TreeMap<String, ResponseState>();
            stored.forEach(r -> shown.put(r.track(), r.state()));
            assertEquals(stored.size(), shown.size(), "one response a track");
            return shown;
        }
    }

    /** Tracks stay once they are sent; the state goes anywhere, back too. */
    private static List<RecommendationSeen> history(Random random) {
        var tracks = new ArrayList<RecommendationSeen.Track>();
        tracks.add(track("ORGANISATION", "police", "Kent Police"));
        if (random.nextBoolean()) {
            tracks.add(track("CLASS", null, "responsible authorities"));
        }
        if (random.nextBoolean()) {
            tracks.add(track("ORGANISATION", null, "Nobody"));
        }
        var history = new ArrayList<RecommendationSeen>();
        history.add(recommendation("MADE", false, List.of()));
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            history.add(recommendation(STATES.get(1 + random.nextInt(STATES.size() - 1)), false, tracks));
        }
        return history;
    }

    private List<Response> fold(String state, RecommendationSeen.Track... tracks) {
        return fold().take("r", recommendation(state, false, List.of(tracks)), false, List.of())
                .opened();
    }

    private RecommendationFold fold() {
        var ids = new AtomicInteger();
        return new RecommendationFold(register, policies(), () -> "id" + ids.incrementAndGet());
    }

    private static List<ResponsePolicy> policies() {
        return List.of(
                new ResponsePolicy(LocalDate.of(2009, 4, 30), 28), new ResponsePolicy(LocalDate.of(2019, 1, 1), 60));
    }

    private static RecommendationSeen recommendation(
            String state, boolean asPrinted, List<RecommendationSeen.Track> tracks) {
        return new RecommendationSeen(
                "SCR-2018-004", "Text", "Scrutiny", null, "m", "B1", 14, SENT_ON, state, asPrinted, List.of(), tracks);
    }

    private static RecommendationSeen.Track track(String kind, @Nullable String id, String name) {
        return new RecommendationSeen.Track(new RecommendationSeen.Addressee(kind, id, name), SENT_ON, null, "CLERK");
    }

    private static OrganisationView organisation(String id, String name, boolean responsible) {
        var role = new RoleSpan(PartnerRole.RESPONSIBLE_AUTHORITY, null, null, null, null);
        return new OrganisationView(
                id,
                name,
                List.of(new DatedName(name, DatedName.Kind.FULL, null, null)),
                OrganisationCategory.OTHER,
                false,
                responsible ? List.of(role) : List.of(),
                List.of(),
                null);
    }
}
