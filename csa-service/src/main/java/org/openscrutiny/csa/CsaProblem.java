package org.openscrutiny.csa;

import java.util.Locale;
import org.openscrutiny.chassis.problem.ProblemType;

/** The problems of this service beside the general ones. */
public enum CsaProblem implements ProblemType {
    NO_VERSION_IN_FORCE(404, "No version of the agreement is in force on that day"),
    VERSION_NUMBER_TAKEN(409, "The version number is used or below the last one"),
    FROZEN_VERSION(409, "The version is agreed, its content is frozen"),
    EFFECTIVE_DATE_ORDER(422, "Effective dates rise with the version numbers"),
    CHANGE_LOG_MISSING(422, "A version is published with an entry in its change log"),
    LEAD_MISSING(422, "Each placed priority has a lead, or says that it is to be confirmed"),
    REASON_REQUIRED(422, "This step needs a reason"),
    RESPONSE_FROZEN(409, "A response that was sent stays as it is"),
    LINEAGE_CYCLE(422, "Priorities cannot end in each other"),
    PRIORITY_ENDED(422, "An ended priority is placed again only after it was restored");

    private final int status;
    private final String title;

    CsaProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
