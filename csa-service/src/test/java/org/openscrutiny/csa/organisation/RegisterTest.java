package org.openscrutiny.csa.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.csa.DatedName;

/** The invented reorganisation: twelve districts become three unitaries, later one probation company another. */
class RegisterTest {

    private static final LocalDate DAY_BEFORE = LocalDate.of(2028, 3, 31);
    private static final LocalDate DISTRICTS_END = LocalDate.of(2028, 4, 1);
    private static final LocalDate PROBATION_ENDS = LocalDate.of(2028, 7, 1);

    @Test
    void countsWhoHeldARoleOnEachDay() {
        assertEquals(
                15,
                register()
                        .holders(PartnerRole.RESPONSIBLE_AUTHORITY, DAY_BEFORE)
                        .size());
        assertEquals(List.of("F", "P", "R", "U1", "U2", "U3"), authorities(DISTRICTS_END));
        assertEquals(List.of("F", "P", "S", "U1", "U2", "U3"), authorities(PROBATION_ENDS));
    }

    @Test
    void findsWhoAnswersForABodyThatIsGone() {
        assertEquals(Set.of("D10"), register().answering("D10", DAY_BEFORE));
        assertEquals(Set.of("U3"), register().answering("D10", DISTRICTS_END));
        assertEquals(Set.of("R"), register().answering("R", PROBATION_ENDS.minusDays(1)));
        assertEquals(Set.of("S"), register().answering("R", PROBATION_ENDS));
    }

    @Test
    void aSuccessorWithoutDutiesAnswersForNobody() {
        // Given
        var old = organisation("A", null, null, new Succession("B", DISTRICTS_END, Succession.Kind.REPLACED, false));
        var register = new Register(List.of(old, organisation("B", DISTRICTS_END, null)));

        // When
        var answering = register.answering("A", PROBATION_ENDS);

        // Then
        assertEquals(Set.of("A"), answering);
    }

    @Test
    void followsACircleOfSuccessorsOnce() {
        // Given
        var a = organisation("A", null, null, new Succession("B", DISTRICTS_END, Succession.Kind.RENAMED, true));
        var b = organisation("B", null, null, new Succession("A", PROBATION_ENDS, Succession.Kind.RENAMED, true));

        // When
        var answering = new Register(List.of(a, b)).answering("A", PROBATION_ENDS);

        // Then
        assertEquals(Set.of(), answering);
    }

    @Test
    void findsABodyByAnyNameAndGuessesNothing() {
        // Given
        var register = new Register(List.of(
                named("1", "Kent Fire & Rescue Service"), named("2", "Kent Police"), named("3", "kent-police")));

        // When
        var fire = register.byName("Kent Fire and Rescue  Service").map(OrganisationView::id);
        var police = register.byName("Kent Police").map(OrganisationView::id);

        // Then
        assertEquals(Optional.of("1"), fire);
        assertEquals(Optional.empty(), police);
    }

    @Test
    void readsAClassAsARole() {
        assertEquals(Optional.of(PartnerRole.RESPONSIBLE_AUTHORITY), PartnerRole.ofClass("Responsible authorities"));
        assertEquals(
                Optional.of(PartnerRole.RESPONSIBLE_AUTHORITY), PartnerRole.ofClass("the responsible Authorities"));
        assertEquals(Optional.of(PartnerRole.CO_OPERATING_BODY), PartnerRole.ofClass("all the co-operating bodies"));
        assertEquals(Optional.empty(), PartnerRole.ofClass("all residents"));
    }

    private static List<String> authorities(LocalDate day) {
        return register().holders(PartnerRole.RESPONSIBLE_AUTHORITY, day).stream()
                .map(OrganisationView::id)
                .sorted()
                .toList();
    }

    private static Register register() {
        var all = new ArrayList<OrganisationView>();
        IntStream.rangeClosed(1, 12)
                .mapToObj(i -> organisation(
                        "D" + i,
                        null,
                        DISTRICTS_END,
                        new Succession("U" + ((i + 3) / 4), DISTRICTS_END, Succession.Kind.MERGED, true)))
                .forEach(all::add);
        IntStream.rangeClosed(1, 3)
                .mapToObj(i -> organisation("U" + i, DISTRICTS_END, null))
                .forEach(all::add);
        all.add(organisation("P", null, null));
        all.add(organisation("F", null, null));
        all.add(organisation(
                "R", null, PROBATION_ENDS, new Succession("S", PROBATION_ENDS, Succession.Kind.REPLACED, true)));
        all.add(organisation("S", PROBATION_ENDS, null));
        return new Register(all);
    }

    private static OrganisationView organisation(
            String id, @Nullable LocalDate from, @Nullable LocalDate to, Succession... succession) {
        return view(id, id, List.of(new RoleSpan(PartnerRole.RESPONSIBLE_AUTHORITY, null, from, to, null)), succession);
    }

    private static OrganisationView named(String id, String name) {
        return view(id, name, List.of());
    }

    private static OrganisationView view(String id, String name, List<RoleSpan> roles, Succession... succession) {
        return new OrganisationView(
                id,
                name,
                List.of(new DatedName(name, DatedName.Kind.FULL, null, null)),
                OrganisationCategory.OTHER,
                false,
                roles,
                List.of(succession),
                null);
    }
}
