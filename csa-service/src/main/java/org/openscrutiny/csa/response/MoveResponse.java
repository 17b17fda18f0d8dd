package org.openscrutiny.csa.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Source;

/**
 * The wish that a response moves on.
 *
 * @param answer needed by DRAFT and RECORD_AS_PRINTED
 * @param reason needed by RETURN
 * @param implementation needed by PROGRESS
 * @param organisationId needed by MATCH: who is meant
 * @param respondedOn needed by RECORD_AS_PRINTED, with {@code source}
 */
public record MoveResponse(
        @NotNull Command command,
        @Valid @Nullable Answer answer,
        @Size(max = 2_000) @Nullable String reason,
        @Nullable Implementation implementation,
        @Size(max = 64) @Nullable String organisationId,
        @Nullable LocalDate respondedOn,
        @Valid @Nullable Source source) {

    /** The steps of a response. Closing and withdrawing are the committee's, by its event. */
    public enum Command {
        MATCH,
        ACKNOWLEDGE,
        DRAFT,
        APPROVE,
        RETURN,
        SEND,
        PROGRESS,
        RECORD_AS_PRINTED
    }
}
