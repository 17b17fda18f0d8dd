package org.openscrutiny.csa.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Source;

/**
 * The wish that a version moves on.
 *
 * @param reason needed by REVISE
 * @param consultation for CONSULT
 * @param agreedAt needed by ADOPT
 * @param source needed by RECORD_AS_PRINTED, with {@code state}: the printed state, CONSULTED or later
 */
public record MoveVersion(
        @NotNull Command command,
        @Size(max = 2_000) @Nullable String reason,
        @Valid @Nullable Consultation consultation,
        @Valid @Nullable AgreedAt agreedAt,
        @Valid @Nullable Source source,
        @Nullable VersionState state) {

    /** The steps of a version. */
    public enum Command {
        CONSULT,
        REVISE,
        ADOPT,
        PUBLISH,
        RECORD_AS_PRINTED
    }
}
