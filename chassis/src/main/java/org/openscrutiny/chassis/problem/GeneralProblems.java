package org.openscrutiny.chassis.problem;

import jakarta.inject.Singleton;
import java.util.List;

/** The problems of every service. */
@Singleton
class GeneralProblems implements ProblemCatalogue {

    @Override
    public List<GeneralProblem> types() {
        return List.of(GeneralProblem.values());
    }
}
