package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of minutes.
 *
 * @param revised the whole record as it should read; with REVISE only, and needed there
 * @param resolutionPartId part of a resolution of the later meeting; with APPROVE and CORRECT
 * @param amendments applied before approval, in order
 * @param signedBy printed name of who presided at the approving meeting; with SIGN, or as printed
 * @param source where the past state is printed; with RECORD_AS_PRINTED only, and needed there
 * @param state the state as printed; likewise
 */
public record MoveMinutes(
        @NotNull MinutesCommand command,
        @Nullable @Valid MinutesContent revised,
        @Nullable @Size(max = 64) String resolutionPartId,
        @Nullable @Valid @Size(max = 100) List<@NotNull Amendment> amendments,
        @Nullable LocalDate signedOn,
        @Nullable @Size(max = 200) String signedBy,
        @Nullable @Size(max = 500) String source,
        @Nullable MinutesState state) {

    List<Amendment> amending() {
        return amendments == null ? List.of() : amendments;
    }
}
