package org.openscrutiny.meetings.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.meetings.body.OwnBodies;
import org.openscrutiny.meetings.meeting.AccessKind;
import org.openscrutiny.meetings.meeting.ItemState;

/**
 * Who may read the closed part of an item: a clerk of the body, the monitoring officer, and members once the agenda
 * is out, unless an interest bars them. A member of the body reads all of it; any other member what is exempt under no
 * other paragraph than those of the policy, 3 and 6 unless it says otherwise (Local Government Act 1972 s.100F(2A)).
 */
@ApplicationScoped
class SealedReaders {

    private final CurrentCaller caller;
    private final OwnBodies own;
    private final List<Integer> paragraphsOfAnyMember;

    SealedReaders(
            CurrentCaller caller,
            OwnBodies own,
            @ConfigProperty(name = "scrutiny.policy.member-access.paragraphs", defaultValue = "3,6")
                    List<Integer> paragraphsOfAnyMember) {
        this.caller = caller;
        this.own = own;
        this.paragraphsOfAnyMember = List.copyOf(paragraphsOfAnyMember);
    }

    /** Whether the tables are worth asking: for everybody else nothing is sealed, whatever they name. */
    boolean mayReadSome() {
        return caller.hasAny(Role.CLERK, Role.MONITORING_OFFICER, Role.MEMBER);
    }

    boolean mayRead(SealedPlace place) {
        return own.keeps(place.leadBodyId()) || caller.hasAny(Role.MONITORING_OFFICER) || isEntitledMember(place);
    }

    private boolean isEntitledMember(SealedPlace place) {
        return caller.hasAny(Role.MEMBER)
                && place.state() != ItemState.DRAFT
                && !isBarred(place)
                && (isOfTheBody(place) || isOpenToAnyMember(place));
    }

    private boolean isOfTheBody(SealedPlace place) {
        var bodies = caller.own("bodies");
        return place.bodyIds().stream().anyMatch(bodies::contains);
    }

    private boolean isOpenToAnyMember(SealedPlace place) {
        var paragraphs = place.access().paragraphs();
        return place.access().kind() == AccessKind.EXEMPT
                && paragraphs != null
                && paragraphsOfAnyMember.containsAll(paragraphs);
    }

    /** Somebody is barred, and the token does not say that it is another. */
    private boolean isBarred(SealedPlace place) {
        var person = caller.own("person");
        return !place.barred().isEmpty()
                && (person.isEmpty() || place.barred().stream().anyMatch(person::contains));
    }
}
