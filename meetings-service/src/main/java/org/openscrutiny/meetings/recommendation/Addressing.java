package org.openscrutiny.meetings.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.chassis.feed.SeenRows;
import org.openscrutiny.chassis.feed.SeenTable;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.MeetingsProblem;
import org.openscrutiny.meetings.Warning;
import org.openscrutiny.meetings.feed.OrganisationSeen;
import org.openscrutiny.meetings.minutes.Addressee;
import org.openscrutiny.meetings.minutes.AddresseeKind;

/**
 * Whom a recommendation may go to: one that responsible authorities must answer goes to bodies that are such on the
 * day (Police and Justice Act 2006, sections 19 and 20: verify).
 */
@ApplicationScoped
class Addressing {

    private static final SeenTable ORGANISATIONS = new SeenTable("organisation_seen");

    private final SeenRows rows;

    Addressing(SeenRows rows) {
        this.rows = rows;
    }

    /**
     * What to warn of: organisations that were not heard of yet.
     *
     * @throws Problem 422 {@code addressee-not-allowed}
     */
    List<Warning> require(List<Addressee> addressees, Basis basis, LocalDate day) {
        var ids = addressees.stream()
                .filter(a -> a.kind() == AddresseeKind.ORGANISATION)
                .flatMap(a -> Stream.ofNullable(a.id()))
                .toList();
        var known = new java.util.HashMap<String, OrganisationSeen>();
        rows.byId(ORGANISATIONS, OrganisationSeen.class, ids).forEach(o -> known.put(o.id(), o));
        var faults = new ArrayList<Fault>();
        var warnings = new ArrayList<Warning>();
        for (int i = 0; i < addressees.size(); i++) {
            var addressee = addressees.get(i);
            var seen = addressee.id() == null ? null : known.get(addressee.id());
            boolean person = addressee.kind() == AddresseeKind.PERSON;
            boolean stranger =
                    basis == Basis.RESPONSIBLE_AUTHORITY && seen != null && !seen.holds("RESPONSIBLE_AUTHORITY", day);
            if (person || stranger) {
                faults.add(new Fault(
                        "/addressees/" + i,
                        "ADDRESSEE_NOT_ALLOWED",
                        person ? "Nobody answers in person." : "It is no responsible authority on the day."));
            }
            if (addressee.kind() == AddresseeKind.ORGANISATION && seen == null) {
                warnings.add(new Warning(
                        "ADDRESSEE_UNRESOLVED", "/addressees/" + i, addressee.name() + " is not known here yet."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                    MeetingsProblem.ADDRESSEE_NOT_ALLOWED, "Not every addressee has a duty to answer.", faults);
        }
        return warnings;
    }
}
