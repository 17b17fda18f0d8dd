package org.openscrutiny.performance.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.rule.FigureVerdict;

/**
 * A claim tried out on a page: a result or faults, and nothing stored.
 *
 * @param outcome null when there are faults
 */
public record FigureTrial(@Nullable CheckOutcome outcome, List<BatchFault> faults) {
    public FigureTrial {
        faults = List.copyOf(faults);
    }

    /**
     * Checks what was typed.
     *
     * @param cells by the columns of a file of claims; statement and document are not needed
     */
    public static FigureTrial of(Map<String, String> cells) {
        BatchRow row = BatchRow.typed(cells);
        CheckFigure claim = row.claim();
        List<BatchFault> faults = row.faults(new FigureCheckService.Examined(
                claim, new CheckSubject(null), null, true, FigureVerdict.faults(claim.claim())));
        return faults.isEmpty()
                ? new FigureTrial(CheckOutcome.of(claim.claim(), null), faults)
                : new FigureTrial(null, faults);
    }
}
