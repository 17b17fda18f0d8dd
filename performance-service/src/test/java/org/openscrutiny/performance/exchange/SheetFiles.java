package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.problem.Problem;

/** What becomes of a file of observations. */
final class SheetFiles {
    private SheetFiles() {}

    static List<SheetRow> rows(byte[] file) {
        List<SheetRow> rows = new ArrayList<>();
        SheetFile.of(file, Layout.OBSERVATIONS).inParts(500, sheet -> rows.addAll(sheet.rows()));
        return rows;
    }

    static Problem refused(byte[] file) {
        return assertThrows(Problem.class, () -> SheetFile.of(file, Layout.OBSERVATIONS));
    }

    static String code(Problem problem) {
        return problem.faults().getFirst().code();
    }

    /** The words of its first fault. */
    static String said(Problem problem) {
        return problem.faults().getFirst().message();
    }
}
