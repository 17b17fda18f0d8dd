package org.openscrutiny.csa.priority;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.Span;

/** What a description of a priority must satisfy beyond its shape: names, leads, links, lineage (C7 to C9). */
final class PriorityChecks {

    private final DescribePriority command;
    private final Faults faults = new Faults();

    PriorityChecks(DescribePriority command) {
        this.command = command;
    }

    void run(String id, List<Priority> siblings, Set<String> knownPosts) {
        DatedName.check(command.names(), faults);
        leads(knownPosts);
        links(command.indicatorLinks(), command.noSuitableIndicator() != null, "/indicatorLinks", faults);
        lineage(id, siblings.stream().map(Priority::id).collect(Collectors.toSet()));
        faults.throwIfAny();
        refuseCycles(id, siblings);
    }

    private void leads(Set<String> knownPosts) {
        for (int i = 0; i < command.leads().size(); i++) {
            var lead = command.leads().get(i);
            var pointer = "/leads/" + i;
            faults.brokenIf(
                    !lead.mode().fits(lead.postIds().size()),
                    pointer + "/postIds",
                    "MODE_DOES_NOT_FIT",
                    "SINGLE and ONE_POST_TWO_HATS have one post, JOINT several, TBC none.");
            faults.brokenIf(
                    Span.isReversed(lead.from(), lead.to()),
                    pointer + "/to",
                    "DATES_REVERSED",
                    "The first day without the lead comes after its first day.");
            for (int p = 0; p < lead.postIds().size(); p++) {
                faults.brokenIf(
                        !knownPosts.contains(lead.postIds().get(p)),
                        pointer + "/postIds/" + p,
                        "UNKNOWN_POST",
                        "There is no such post; make it first.");
            }
        }
    }

    static void links(List<IndicatorLink> links, boolean statedNone, String pointer, Faults faults) {
        var seen = new HashSet<String>();
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            faults.brokenIf(
                    !seen.add(link.indicatorId()),
                    pointer + "/" + i + "/indicatorId",
                    "DUPLICATE_INDICATOR",
                    "An indicator is linked once.");
            faults.brokenIf(
                    statedNone && link.kind() != IndicatorLink.Kind.CONTEXT,
                    pointer + "/" + i + "/kind",
                    "NO_SUITABLE_INDICATOR",
                    "Beside the statement that no indicator suits only CONTEXT links stand.");
        }
    }

    private void lineage(String id, Set<String> siblings) {
        for (int i = 0; i < command.lineage().size(); i++) {
            var entry = command.lineage().get(i);
            var pointer = "/lineage/" + i;
            var on = entry.on();
            faults.brokenIf(
                    on != null && on.latest().isBefore(on.earliest()),
                    pointer + "/on/latest",
                    "DATES_REVERSED",
                    "The latest day is not before the earliest.");
            var other = entry.otherPriorityId();
            faults.brokenIf(
                    entry.kind().namesAnother() && other == null,
                    pointer + "/otherPriorityId",
                    "REQUIRED",
                    "Name the parent or the heir.");
            faults.brokenIf(
                    other != null && (other.equals(id) || !siblings.contains(other)),
                    pointer + "/otherPriorityId",
                    "UNKNOWN_PRIORITY",
                    "There is no such other priority in this agreement.");
        }
    }

    /** Rule C9: following the heirs of ended priorities never comes back to where it began. */
    private void refuseCycles(String id, List<Priority> siblings) {
        var reached = new HashSet<String>();
        var next = heir(command.lineage());
        while (next != null && reached.add(next)) {
            if (next.equals(id)) {
                var pointer = "/lineage/" + (command.lineage().size() - 1);
                var message = "This priority would end in itself.";
                throw new Problem(
                        CsaProblem.LINEAGE_CYCLE, message, List.of(new Fault(pointer, "LINEAGE_CYCLE", message)));
            }
            var at = next;
            next = siblings.stream()
                    .filter(p -> p.id().equals(at))
                    .map(p -> heir(p.content().lineage()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static @org.jspecify.annotations.Nullable String heir(List<LineageEntry> lineage) {
        if (Priority.lastTurn(lineage) != LineageKind.ABSORBED_INTO) {
            return null;
        }
        return lineage.stream()
                .filter(e -> e.kind() == LineageKind.ABSORBED_INTO)
                .reduce((earlier, later) -> later)
                .map(LineageEntry::otherPriorityId)
                .orElse(null);
    }
}
