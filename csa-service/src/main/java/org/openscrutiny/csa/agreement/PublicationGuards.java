package org.openscrutiny.csa.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;
import org.openscrutiny.csa.Warning;
import org.openscrutiny.csa.priority.Priority;

/** What must hold when a version is published, or recorded as such (C3, C6, C9). */
final class PublicationGuards {

    private final AgreementVersion version;
    private final List<AgreementVersion> all;
    private final List<Priority> placed;

    PublicationGuards(AgreementVersion version, List<AgreementVersion> all, List<Priority> priorities) {
        this.version = version;
        this.all = all;
        var ids = version.content().priorityIds();
        this.placed = priorities.stream().filter(p -> ids.contains(p.id())).toList();
    }

    /** Guards that no past record is spared: readers could not tell what is in force. */
    LocalDate requireDates() {
        var from = version.effectiveFrom();
        if (from == null) {
            throw Problem.ruleBroken("/effectiveFrom", "REQUIRED", "Give the version an effective date first.");
        }
        for (var other : all) {
            var date = other.effectiveFrom();
            if (other.isPublished()
                    && date != null
                    && (other.number().compareTo(version.number()) < 0 ? !date.isBefore(from) : !date.isAfter(from))) {
                throw new Problem(
                        CsaProblem.EFFECTIVE_DATE_ORDER,
                        "Version " + other.number() + " is effective from " + date + ", this one from " + from + ".");
            }
        }
        return from;
    }

    /** The other guards that fail, each with its problem. */
    List<Failure> failures(LocalDate from) {
        var failures = new ArrayList<Failure>();
        if (version.content().changeLog().isEmpty()) {
            failures.add(new Failure(
                    CsaProblem.CHANGE_LOG_MISSING, "/changeLog", "No entry tells what changed; NO_CHANGE is one."));
        }
        for (var priority : placed) {
            if (!priority.hasLeadOn(from)) {
                failures.add(new Failure(
                        CsaProblem.LEAD_MISSING,
                        "/placements",
                        priority.name() + " has no lead on " + from + ", and none to be confirmed."));
            }
            if (priority.status().isEnded()) {
                failures.add(new Failure(
                        CsaProblem.PRIORITY_ENDED, "/placements", priority.name() + " is " + priority.status() + "."));
            }
        }
        return failures;
    }

    /** A guard that failed. */
    record Failure(CsaProblem problem, String pointer, String message) {

        Warning warning() {
            return new Warning(problem.name(), message);
        }

        Fault fault() {
            return new Fault(pointer, problem.name(), message);
        }
    }
}
