package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * A result of a printed dashboard where it stands in print.
 *
 * @param position place in the document, from 1
 * @param heading division and unit
 * @param rag colour as printed; {@code arrow} direction as printed, never computed
 */
public record PrintedCell(
        int position,
        DashboardSection section,
        String heading,
        String indicatorId,
        String areaCode,
        Measure measure,
        String periodKey,
        String printed,
        @Nullable RatingStatus rag,
        @Nullable PrintedArrow arrow,
        String sourceLines) {
    /** The same at another place. */
    PrintedCell at(int place) {
        return new PrintedCell(
                place, section, heading, indicatorId, areaCode, measure, periodKey, printed, rag, arrow, sourceLines);
    }
}
