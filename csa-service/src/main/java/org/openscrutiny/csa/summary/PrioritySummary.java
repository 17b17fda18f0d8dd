package org.openscrutiny.csa.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.priority.NoSuitableIndicator;
import org.openscrutiny.csa.priority.PriorityStatus;

/**
 * One call for dashboards: a priority with its figures, the recommendations that are open and who has not answered.
 *
 * @param overdueAnswers answers that are awaited past their day
 */
public record PrioritySummary(
        PriorityLine priority,
        LocalDate on,
        String versionNumber,
        List<IndicatorRow> indicators,
        List<RecommendationLine> recommendations,
        int overdueAnswers,
        @Nullable NoSuitableIndicator noSuitableIndicator) {

    /** The priority as it was called that day. */
    public record PriorityLine(String id, String code, String name, PriorityStatus status) {}
}
