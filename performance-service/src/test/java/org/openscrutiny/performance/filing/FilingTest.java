package org.openscrutiny.performance.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.feed.AgreementSeen;
import org.openscrutiny.performance.feed.PrioritySeen;
import org.openscrutiny.performance.feed.PrioritySeen.Link;
import org.openscrutiny.performance.feed.PrioritySeen.On;
import org.openscrutiny.performance.feed.PrioritySeen.Step;

class FilingTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2019, 4, 1);
    private static final String BURGLARY = "IND-BURGLARY";

    @Test
    void aVersionPublishedEarlyRefilesOnItsFirstDayAndNotBefore() {
        // Given version 2.0, already published, takes P2 in the place of P1
        var agreement = agreement(version("1.0", FIRST, "P1"), version("2.0", SECOND, "P2"));
        var priorities = List.of(linked("P1", "ACTIVE"), linked("P2", "ACTIVE"));

        // When
        var before = Filing.on(SECOND.minusDays(1), List.of(agreement), priorities);
        var after = Filing.on(SECOND, List.of(agreement), priorities);

        // Then
        assertEquals(List.of("P1 1.0 OUTCOME"), told(before));
        assertEquals(List.of("P2 2.0 OUTCOME"), told(after));
        assertEquals(Set.of(BURGLARY), before.indicators("P1"));
        assertEquals(Set.of(), before.indicators("P2"));
        assertEquals(Set.of(), after.indicators("P1"));
    }

    @Test
    void nothingIsFiledBeforeTheFirstVersionAndAfterTheEnd() {
        // Given
        var ended = new AgreementSeen("A", "Agreement", SECOND, List.of(version("1.0", FIRST, "P1")));
        var priorities = List.of(linked("P1", "ACTIVE"));

        // Then
        assertEquals(List.of(), told(Filing.on(FIRST.minusDays(1), List.of(ended), priorities)));
        assertEquals(List.of("P1 1.0 OUTCOME"), told(Filing.on(SECOND, List.of(ended), priorities)));
        assertEquals(List.of(), told(Filing.on(SECOND.plusDays(1), List.of(ended), priorities)));
    }

    @Test
    void whatWasAbsorbedStandsUnderItsHeirUntilLinkedAnew() {
        // Given
        var agreement = agreement(version("1.0", FIRST, "P1", "P2"), version("2.0", SECOND, "P2"));
        var absorbed = linked("P1", "ABSORBED", new Step("ABSORBED_INTO", new On(SECOND), "P2"));

        // When
        var open = Filing.on(SECOND, List.of(agreement), List.of(absorbed, unlinked("P2")));
        var early = Filing.on(SECOND.minusDays(1), List.of(agreement), List.of(absorbed, unlinked("P2")));
        var anew = Filing.on(SECOND, List.of(agreement), List.of(absorbed, linked("P2", "ACTIVE")));

        // Then
        assertEquals(List.of("P2 2.0 was P1, link not yet confirmed"), told(open));
        assertEquals(Set.of(BURGLARY), open.indicators("P2"));
        assertEquals(List.of("P1 1.0 OUTCOME"), told(early));
        assertEquals(List.of("P2 2.0 OUTCOME"), told(anew));
    }

    @Test
    void afterASplitItStandsUnderEverySuccessorUntilOneIsLinked() {
        // Given
        var agreement = agreement(version("1.0", FIRST, "P1"), version("2.0", SECOND, "P3", "P4"));
        var parent = linked("P1", "RETIRED", new Step("RETIRED", new On(SECOND), null));
        var split = new Step("SPLIT_FROM", new On(SECOND), "P1");

        // When
        var open = Filing.on(SECOND, List.of(agreement), List.of(parent, unlinked("P3", split), unlinked("P4", split)));
        var anew = Filing.on(
                SECOND, List.of(agreement), List.of(parent, unlinked("P3", split), linked("P4", "ACTIVE", split)));

        // Then
        assertEquals(
                List.of("P3 2.0 was P1, link not yet confirmed", "P4 2.0 was P1, link not yet confirmed"), told(open));
        assertEquals(List.of("P4 2.0 OUTCOME"), told(anew));
    }

    @Test
    void aParentThatStaysKeepsItsLinks() {
        // Given
        var agreement = agreement(version("2.0", SECOND, "P1", "P3"));
        var split = new Step("SPLIT_FROM", new On(SECOND), "P1");

        // When
        var filing = Filing.on(SECOND, List.of(agreement), List.of(linked("P1", "ACTIVE"), unlinked("P3", split)));

        // Then
        assertEquals(List.of("P1 2.0 OUTCOME"), told(filing));
    }

    @Test
    void heirsOfHeirsCountAndCirclesEnd() {
        // Given P1 into P2, P2 split into P5, and P2 said to be absorbed by P1 again
        var agreement = agreement(version("3.0", SECOND, "P5"));
        var one = linked("P1", "ABSORBED", new Step("ABSORBED_INTO", null, "P2"));
        var two = unlinked("P2", new Step("ABSORBED_INTO", null, "P1"));
        var five = unlinked("P5", new Step("SPLIT_FROM", null, "P2"));

        // When
        var filing = Filing.on(SECOND, List.of(agreement), List.of(one, two, five));

        // Then
        assertEquals(List.of("P5 3.0 was P1, link not yet confirmed"), told(filing));
    }

    @Test
    void aRetiredPriorityLeavesItsIndicatorsWithoutHeading() {
        // Given it left with version 2.0, and another was retired between versions
        var dropped = agreement(version("1.0", FIRST, "P1"), version("2.0", SECOND, "P2"));
        var between = agreement(version("1.0", FIRST, "P1"));
        var retired = linked("P1", "RETIRED", new Step("RETIRED", new On(SECOND), null));

        // Then
        assertEquals(List.of(), told(Filing.on(SECOND, List.of(dropped), List.of(retired, unlinked("P2")))));
        assertEquals(List.of(), told(Filing.on(SECOND, List.of(between), List.of(retired))));
        assertEquals(
                List.of("P1 1.0 OUTCOME"), told(Filing.on(SECOND.minusDays(1), List.of(between), List.of(retired))));
    }

    private static List<String> told(Filing filing) {
        return filing.headings(BURGLARY).stream()
                .map(h -> Stream.of(
                                h.priorityId(),
                                h.versionNumber(),
                                h.link(),
                                h.linkedTo() == null ? null : "was " + h.linkedTo() + ", " + h.note())
                        .filter(word -> word != null)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .toList();
    }

    private static AgreementSeen agreement(AgreementSeen.Version... versions) {
        return new AgreementSeen("A", "Agreement", null, List.of(versions));
    }

    private static AgreementSeen.Version version(String number, LocalDate from, String... priorities) {
        return new AgreementSeen.Version(number, from, List.of(priorities));
    }

    private static PrioritySeen linked(String id, String status, Step... lineage) {
        return priority(id, status, List.of(new Link(BURGLARY, "OUTCOME")), lineage);
    }

    private static PrioritySeen unlinked(String id, Step... lineage) {
        return priority(id, "ACTIVE", List.of(), lineage);
    }

    private static PrioritySeen priority(String id, @Nullable String status, List<Link> links, Step... lineage) {
        return new PrioritySeen(id, "A", id, "Priority " + id, List.of(), status, List.of(lineage), links, null);
    }
}
