package org.openscrutiny.performance.exchange;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step somebody ordered, with all it needs to be carried out later.
 *
 * @param mode for ACCEPT; {@code accept} codes of warnings that do not stop a row, for TRY too
 * @param publishAt for APPROVE; null is now
 * @param source printed document, {@code publishedAt} when it was printed; both for RECORD_AS_PRINTED
 * @param actor the subject of whose order it is; {@code own} the codes of an officer, {@code *} for all
 */
record ImportOrder(
        ImportStep step,
        ImportMode mode,
        Set<FindingCode> accept,
        @Nullable Instant publishAt,
        @Nullable String source,
        @Nullable Instant publishedAt,
        String actor,
        Set<String> own) {
    static ImportOrder trial(Set<FindingCode> accept, String actor, Set<String> own) {
        return new ImportOrder(ImportStep.TRY, ImportMode.ALL_OR_NOTHING, accept, null, null, null, actor, own);
    }

    /** A step that reads no rows. */
    static ImportOrder later(
            ImportStep step,
            @Nullable Instant publishAt,
            @Nullable String source,
            @Nullable Instant publishedAt,
            String actor) {
        return new ImportOrder(
                step, ImportMode.ALL_OR_NOTHING, Set.of(), publishAt, source, publishedAt, actor, Set.of());
    }

    LoadOrder load(ImportTerms terms) {
        return new LoadOrder(terms, accept, actor, own);
    }
}
