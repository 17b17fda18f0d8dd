package org.openscrutiny.performance.exchange;

import java.util.List;

/**
 * What an import would do, or did when {@code committed}: nothing else tells the two apart.
 *
 * @param rows every row, in file order
 */
public record ImportReport(
        boolean committed,
        long created,
        long revised,
        long unchanged,
        long waiting,
        long rejected,
        List<ReportRow> rows) {
    public ImportReport {
        rows = List.copyOf(rows);
    }

    static ImportReport of(List<ReportRow> rows) {
        return new ImportReport(
                false,
                count(rows, RowOutcome.CREATED),
                count(rows, RowOutcome.REVISED),
                count(rows, RowOutcome.UNCHANGED),
                count(rows, RowOutcome.WAITING),
                count(rows, RowOutcome.REJECTED),
                rows);
    }

    ImportReport asCommitted() {
        return new ImportReport(true, created, revised, unchanged, waiting, rejected, rows);
    }

    private static long count(List<ReportRow> rows, RowOutcome outcome) {
        return rows.stream().filter(r -> r.outcome() == outcome).count();
    }
}
