package org.openscrutiny.csa.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.priority.NoSuitableIndicator;
import org.openscrutiny.csa.priority.PriorityStatus;

/** One call for dashboards: a priority and its figures on a day. */
record PrioritySummary(
        PriorityLine priority,
        LocalDate on,
        String versionNumber,
        List<IndicatorRow> indicators,
        @Nullable NoSuitableIndicator noSuitableIndicator) {

    /** The priority as it was called that day. */
    record PriorityLine(String id, String code, String name, PriorityStatus status) {}
}
