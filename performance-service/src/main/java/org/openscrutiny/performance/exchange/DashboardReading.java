package org.openscrutiny.performance.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;

/**
 * What one row of a printed dashboard means.
 *
 * @param indicator null if a needed column could not be read; the findings say which
 * @param targetPeriod the year target, floor or expected level stand for
 * @param target year-end target, in ACTIVITY rows the expected level
 * @param previousPeriod period of {@code previous}
 * @param sourceLines first and last line in the document
 */
public record DashboardReading(
        @Nullable IndicatorDraft indicator,
        List<PrintedMeasure> measures,
        Period targetPeriod,
        PrintedValue target,
        PrintedValue floor,
        Period previousPeriod,
        PrintedValue previous,
        String sourceLines,
        List<Finding> findings) {
    public DashboardReading {
        measures = List.copyOf(measures);
        findings = List.copyOf(findings);
    }

    public Optional<PrintedMeasure> measure(Measure measure) {
        return measures.stream().filter(m -> m.measure() == measure).reduce((first, last) -> last);
    }

    /** Whether the row can be loaded at all, warnings accepted. */
    public boolean readable() {
        return indicator != null && findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }
}
