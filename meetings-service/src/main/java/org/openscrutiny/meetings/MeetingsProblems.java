package org.openscrutiny.meetings;

import jakarta.inject.Singleton;
import java.util.List;
import org.openscrutiny.chassis.problem.ProblemCatalogue;

/** The problems of meetings, for their pages. */
@Singleton
class MeetingsProblems implements ProblemCatalogue {

    @Override
    public List<MeetingsProblem> types() {
        return List.of(MeetingsProblem.values());
    }
}
