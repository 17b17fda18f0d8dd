package org.openscrutiny.performance.exchange;

import java.util.List;

/**
 * Figures of a printed dashboard are public: fired in the transaction that made them so, once or more a dashboard.
 *
 * @param document what it is called
 * @param cells everything printed in it, in printed order; at least one
 * @param actor who published it
 */
public record DashboardPublished(String document, List<PrintedCell> cells, String actor) {
    public DashboardPublished {
        cells = List.copyOf(cells);
    }
}
