package org.openscrutiny.chassis.problem;

import java.util.List;

/**
 * The problems a part of the system can answer, as its pages list them: each service makes one bean of this type of
 * its own enum.
 */
public interface ProblemCatalogue {

    List<? extends ProblemType> types();
}
