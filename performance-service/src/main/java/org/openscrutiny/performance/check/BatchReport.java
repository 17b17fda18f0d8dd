package org.openscrutiny.performance.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.NotCheckable;
import org.openscrutiny.performance.check.rule.Verdict;

/**
 * What came of each row of a file.
 *
 * @param committed whether the checks were recorded; all or none
 */
public record BatchReport(
        boolean committed,
        int match,
        int withinRounding,
        int conflict,
        int notCheckable,
        int rejected,
        List<Row> rows) {
    public BatchReport {
        rows = List.copyOf(rows);
    }

    /**
     * One row: a verdict, or why there is none, or faults.
     *
     * @param id of the recorded check
     */
    public record Row(
            int row,
            @Nullable String id,
            @Nullable Verdict verdict,
            @Nullable NotCheckable notCheckable,
            @Nullable String sentence,
            List<BatchFault> faults) {
        public Row {
            faults = List.copyOf(faults);
        }

        static Row rejected(int row, List<BatchFault> faults) {
            return new Row(row, null, null, null, null, faults);
        }

        static Row of(int row, @Nullable String id, CheckOutcome outcome) {
            return new Row(row, id, outcome.verdict(), outcome.notCheckable(), outcome.sentence(), List.of());
        }
    }

    static BatchReport of(boolean committed, List<Row> rows) {
        return new BatchReport(
                committed,
                count(rows, Verdict.MATCH),
                count(rows, Verdict.WITHIN_ROUNDING),
                count(rows, Verdict.CONFLICT),
                (int) rows.stream().filter(r -> r.notCheckable() != null).count(),
                (int) rows.stream().filter(r -> !r.faults().isEmpty()).count(),
                rows);
    }

    private static int count(List<Row> rows, Verdict verdict) {
        return (int) rows.stream().filter(r -> r.verdict() == verdict).count();
    }
}
