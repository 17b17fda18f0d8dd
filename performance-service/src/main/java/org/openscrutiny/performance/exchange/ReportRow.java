package org.openscrutiny.performance.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with one row.
 *
 * @param row row of the sheet, the header being 1
 * @param key what the row is about: an indicator code, with area and period where the layout has them
 * @param changes fields it moves, old to new; empty when created
 */
public record ReportRow(
        int row, @Nullable String key, RowOutcome outcome, List<FieldChange> changes, List<ReportFinding> findings) {
    public ReportRow {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** A finding with its row. */
    public record ReportFinding(
            int row,
            @Nullable String column,
            String value,
            FindingCode code,
            Severity severity,
            String message,
            String fix) {
        static ReportFinding of(int row, Finding finding) {
            return new ReportFinding(
                    row,
                    finding.column(),
                    finding.value(),
                    finding.code(),
                    finding.severity(),
                    finding.message(),
                    finding.fix());
        }
    }
}
