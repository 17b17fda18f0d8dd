package org.openscrutiny.performance.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/**
 * A step of an import.
 *
 * @param mode for ACCEPT; absent is ALL_OR_NOTHING
 * @param accept for ACCEPT: codes of warnings that do not stop a row
 * @param publishAt for APPROVE; absent is now, the future is an embargo
 * @param source title of the printed document, for RECORD_AS_PRINTED
 * @param publishedAt when it was printed, in the past; for RECORD_AS_PRINTED
 */
public record ImportCommand(
        @NotNull Step command,
        @Nullable ImportMode mode,
        @Nullable @Size(max = 20) List<@NotNull FindingCode> accept,
        @Nullable Instant publishAt,
        @Nullable @Size(max = 300) String source,
        @Nullable Instant publishedAt) {

    /** Steps an import can take. */
    public enum Step {
        ACCEPT,
        APPROVE,
        RECORD_AS_PRINTED,
        UNDO;

        ImportStep step() {
            return ImportStep.valueOf(name());
        }
    }

    ImportMode modeOrDefault() {
        return mode == null ? ImportMode.ALL_OR_NOTHING : mode;
    }

    Set<FindingCode> accepted() {
        return accept == null ? Set.of() : Set.copyOf(accept);
    }

    /**
     * The printed document of RECORD_AS_PRINTED.
     *
     * @throws Problem 422 where it is not named
     */
    String document() {
        if (source == null || source.isBlank()) {
            throw Problem.ruleBroken("/source", "REQUIRED", "Name the printed document.");
        }
        return source;
    }

    /**
     * When that was printed.
     *
     * @throws Problem 422 where it is not said
     */
    Instant printedAt() {
        if (publishedAt == null) {
            throw Problem.ruleBroken("/publishedAt", "REQUIRED", "Say when the document was printed.");
        }
        return publishedAt;
    }
}
