package org.openscrutiny.chassis.problem;

/** A kind of problem: each service adds an enum of its own to {@link GeneralProblem}. */
public interface ProblemType {

    /** Kebab-case; {@code /problems/<slug>} is its page. */
    String slug();

    /** HTTP status. */
    int status();

    /** One line for people. */
    String title();
}
