package org.openscrutiny.performance.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;
import org.openscrutiny.performance.exchange.FileScan;

/** Files of claims: tried out, or recorded as a whole. */
@ApplicationScoped
class FigureCheckBatches {
    private final FigureCheckService service;
    private final FileScan scan;

    FigureCheckBatches(FigureCheckService service, FileScan scan) {
        this.service = service;
        this.scan = scan;
    }

    /** A row with what was found of it. */
    private record Read(BatchRow row, FigureCheckService.Examined examined, List<BatchFault> faults) {}

    /** What recording the file would say; nothing is stored. */
    BatchReport tried(byte[] file) {
        List<BatchReport.Row> rows = read(file).stream()
                .map(read -> read.faults().isEmpty()
                        ? BatchReport.Row.of(
                                read.row().number(),
                                null,
                                CheckOutcome.of(read.examined().ruledClaim(), null))
                        : BatchReport.Row.rejected(read.row().number(), read.faults()))
                .toList();
        return BatchReport.of(false, rows);
    }

    /**
     * Records every row.
     *
     * @throws Problem 422 {@code import-rejected} with all faults of all rows
     */
    BatchReport recorded(byte[] file, String actor) {
        List<Read> read = read(file);
        List<Fault> faults = read.stream()
                .flatMap(r -> r.faults().stream())
                .map(f -> new Fault("/" + f.row() + "/" + f.column(), f.code(), f.message() + " " + f.fix()))
                .toList();
        if (!faults.isEmpty()) {
            String detail = faults.size() == 1 ? faults.getFirst().message() : faults.size() + " things need mending.";
            throw new Problem(PerformanceProblem.IMPORT_REJECTED, detail, faults);
        }
        List<FigureCheck> made =
                service.recordAll(read.stream().map(Read::examined).toList(), actor);
        List<BatchReport.Row> rows = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            FigureCheck check = made.get(i);
            rows.add(BatchReport.Row.of(read.get(i).row().number(), check.id(), check.outcome()));
        }
        return BatchReport.of(true, rows);
    }

    private List<Read> read(byte[] file) {
        scan.pass(file);
        List<BatchRow> rows = BatchSheet.read(file);
        List<FigureCheckService.Examined> examined =
                service.examine(rows.stream().map(BatchRow::claim).toList());
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(new Read(rows.get(i), examined.get(i), rows.get(i).faults(examined.get(i))));
        }
        return read;
    }
}
