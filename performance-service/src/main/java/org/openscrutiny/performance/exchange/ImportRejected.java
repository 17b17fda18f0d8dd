package org.openscrutiny.performance.exchange;

import java.util.List;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;

/** The problem {@code import-rejected}: a file of which nothing is stored. */
final class ImportRejected {
    private ImportRejected() {}

    static Problem of(String column, FindingCode code, String message) {
        return of(List.of(new Fault(column, code.name(), message)));
    }

    static Problem of(List<Fault> faults) {
        String detail = faults.size() == 1 ? faults.getFirst().message() : faults.size() + " things need mending.";
        return new Problem(PerformanceProblem.IMPORT_REJECTED, detail, faults);
    }
}
