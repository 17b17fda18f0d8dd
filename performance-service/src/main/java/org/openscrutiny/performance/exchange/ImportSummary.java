package org.openscrutiny.performance.exchange;

/** What the change log keeps of a step of an import; the rows stand in its report. */
record ImportSummary(
        String id,
        String layout,
        ImportState state,
        String fileSha256,
        long created,
        long revised,
        long unchanged,
        long waiting,
        long rejected) {
    static ImportSummary of(ImportRun run) {
        ImportReport report = run.report();
        return new ImportSummary(
                run.id(),
                run.layout().word(),
                run.state(),
                run.fileSha256(),
                report.created(),
                report.revised(),
                report.unchanged(),
                report.waiting(),
                report.rejected());
    }
}
