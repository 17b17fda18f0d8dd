package org.openscrutiny.performance;

import java.util.Locale;
import org.openscrutiny.chassis.problem.ProblemType;

/** The problems of figures, beside the general ones. */
public enum PerformanceProblem implements ProblemType {
    NEW_DEFINITION_REQUIRED(409, "This needs a new version of the definition"),
    INDICATOR_RETIRED(409, "The indicator is retired"),
    TARGET_OVERLAP(409, "Another target is in force from that day"),
    FLOOR_SIDE(422, "The floor lies on the wrong side of the target"),
    PHASING_NOT_ALLOWED(422, "This basis is compared with the full target"),
    OBSERVATION_EXISTS(409, "There is an observation for this period already"),
    REVISION_REASON_REQUIRED(422, "A revision needs a reason"),
    REASON_REQUIRED(422, "A reason is needed"),
    OBLIGATIONS_OPEN(422, "Commentary is due on what the dashboard shows"),
    CHART_NOT_MEANINGFUL(422, "A rule for single periods would mislead on this series"),
    IMPORT_REJECTED(422, "The file cannot be loaded"),
    RULE_SET_IN_USE(409, "Ratings were made by this version"),
    STALE_DRY_RUN(409, "Data moved on since the file was tried out");

    private final String slug;
    private final int status;
    private final String title;

    PerformanceProblem(int status, String title) {
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
