package org.openscrutiny.performance.exchange;

import java.util.List;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;

/**
 * Why a step that was carried out later did nothing.
 *
 * @param type the problem, as a step at once would have answered
 * @param errors the first of its faults
 */
public record ImportFailure(ImportStep step, String type, String detail, List<Fault> errors) {
    private static final int MOST = 1_000;

    public ImportFailure {
        errors = List.copyOf(errors);
    }

    static ImportFailure of(ImportStep step, Problem problem) {
        return new ImportFailure(
                step,
                "/problems/" + problem.type().slug(),
                problem.detail(),
                problem.faults().stream().limit(MOST).toList());
    }
}
