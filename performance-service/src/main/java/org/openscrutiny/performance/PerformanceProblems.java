package org.openscrutiny.performance;

import jakarta.inject.Singleton;
import java.util.List;
import org.openscrutiny.chassis.problem.ProblemCatalogue;

/** The problems of figures, for their pages. */
@Singleton
class PerformanceProblems implements ProblemCatalogue {

    @Override
    public List<PerformanceProblem> types() {
        return List.of(PerformanceProblem.values());
    }
}
