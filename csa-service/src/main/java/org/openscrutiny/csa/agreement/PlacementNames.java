package org.openscrutiny.csa.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;
import org.openscrutiny.csa.priority.Priority;

/** Finds the priority that each placement means, by id or by a name of any time (C7). */
final class PlacementNames {

    private final List<Priority> priorities;
    private final Faults faults = new Faults();
    private final List<Fault> ended = new ArrayList<>();

    PlacementNames(List<Priority> priorities) {
        this.priorities = priorities;
    }

    /**
     * The placements with their ids.
     *
     * @throws Problem 422 for all that name none or two, stand doubled, or place an ended priority (C9)
     */
    List<Placement> resolve(List<Placement> given) {
        var resolved = new ArrayList<Placement>();
        var places = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            var pointer = "/placements/" + i;
            var placement = given.get(i);
            var hits = hits(placement);
            if (hits.size() == 1) {
                resolved.add(placement.of(hits.getFirst().id()));
                faults.brokenIf(
                        !places.add(placement.list() + " " + hits.getFirst().id()),
                        pointer,
                        "DUPLICATE_PLACEMENT",
                        "A list names a priority once.");
                if (hits.getFirst().status().isEnded()) {
                    ended.add(new Fault(
                            pointer,
                            "PRIORITY_ENDED",
                            "It is " + hits.getFirst().status() + "."));
                }
            } else {
                unclear(pointer, hits);
            }
            faults.brokenIf(
                    !places.add(placement.list() + " at " + placement.ordinal()),
                    pointer + "/ordinal",
                    "DUPLICATE_PLACEMENT",
                    "A place of a list holds one priority.");
        }
        faults.throwIfAny();
        if (!ended.isEmpty()) {
            throw new Problem(CsaProblem.PRIORITY_ENDED, "Restore the priority before it is placed again.", ended);
        }
        return resolved;
    }

    private List<Priority> hits(Placement placement) {
        var id = placement.priorityId();
        if (id != null) {
            return priorities.stream().filter(p -> p.id().equals(id)).toList();
        }
        var name = placement.nameUsed();
        return name == null
                ? List.of()
                : priorities.stream().filter(p -> p.isNamed(name)).toList();
    }

    private void unclear(String pointer, List<Priority> hits) {
        if (hits.isEmpty()) {
            faults.broken(pointer, "UNKNOWN_PRIORITY", "No priority of this agreement has that id or name.");
        } else {
            faults.broken(
                    pointer,
                    "AMBIGUOUS_NAME",
                    "More than one has that name: "
                            + String.join(
                                    ", ", hits.stream().map(Priority::code).toList()) + "; give the id.");
        }
    }
}
