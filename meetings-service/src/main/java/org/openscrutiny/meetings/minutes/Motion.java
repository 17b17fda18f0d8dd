package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text moved at a meeting, with what became of it.
 *
 * @param itemId the item it was moved under
 * @param mover printed name; likewise seconder, dissent and the names of votes
 * @param dissent members who asked that their vote against be recorded
 */
public record Motion(
        @Nullable @Size(max = 64) String itemId,
        @NotNull MotionKind kind,
        @NotBlank @Size(max = 4000) String text,
        @Nullable @Size(max = 200) String mover,
        @Nullable @Size(max = 200) String seconder,
        @NotNull MotionOutcome outcome,
        @NotNull VotingMethod method,
        @Nullable @Valid VoteCounts counts,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 200) String> dissent,
        @Nullable @Valid @Size(max = 200) List<@NotNull NamedVote> namedVotes,
        @Nullable @Size(max = 500) String printedOutcome) {

    Motion said() {
        return new Motion(
                itemId,
                kind,
                text,
                mover,
                seconder,
                outcome,
                method,
                counts,
                dissent == null ? List.of() : List.copyOf(dissent),
                namedVotes == null ? List.of() : List.copyOf(namedVotes),
                printedOutcome);
    }
}
