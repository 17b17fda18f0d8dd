package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * One printed result with the colour and arrow beside it.
 *
 * @param rag colour as printed; null where none is
 * @param forecast the figure is a forecast (flag F)
 */
public record PrintedMeasure(
        Measure measure,
        Period period,
        PrintedValue value,
        @Nullable RatingStatus rag,
        @Nullable PrintedArrow arrow,
        boolean forecast) {}
