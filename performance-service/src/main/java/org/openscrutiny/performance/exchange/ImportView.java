package org.openscrutiny.performance.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import as officers, approvers and clerks see it. */
public record ImportView(
        String id,
        String layout,
        @Nullable String reportingMonth,
        @Nullable String area,
        ImportState state,
        String fileSha256,
        String madeBy,
        Instant madeAt,
        @Nullable String acceptedBy,
        @Nullable String publishedBy,
        ImportReport report) {
    static ImportView of(ImportRun run) {
        return new ImportView(
                run.id(),
                run.layout().word(),
                run.reportingMonth(),
                run.areaCode(),
                run.state(),
                run.fileSha256(),
                run.madeBy(),
                run.madeAt(),
                run.acceptedBy(),
                run.publishedBy(),
                run.report());
    }
}
