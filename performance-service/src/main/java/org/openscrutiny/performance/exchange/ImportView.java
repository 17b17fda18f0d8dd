package org.openscrutiny.performance.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as officers, approvers and clerks see it.
 *
 * @param asPrinted whether it is a document of the past, in which a broken rule is but a warning
 * @param settledAt when it was accepted or, later, undone; the file is kept from then
 * @param progress of a step that was ordered and is not finished
 * @param failure of the last ordered step, which then did nothing
 */
public record ImportView(
        String id,
        String layout,
        @Nullable String reportingMonth,
        @Nullable String area,
        boolean asPrinted,
        ImportState state,
        String fileSha256,
        String madeBy,
        Instant madeAt,
        @Nullable String acceptedBy,
        @Nullable Instant settledAt,
        @Nullable String publishedBy,
        @Nullable ImportProgress progress,
        @Nullable ImportFailure failure,
        ImportReport report) {
    static ImportView of(ImportRun run, @Nullable ImportProgress progress) {
        return new ImportView(
                run.id(),
                run.layout().word(),
                run.reportingMonth(),
                run.areaCode(),
                run.asPrinted(),
                run.state(),
                run.fileSha256(),
                run.madeBy(),
                run.madeAt(),
                run.acceptedBy(),
                run.settledAt(),
                run.publishedBy(),
                progress,
                run.failure(),
                run.report());
    }
}
