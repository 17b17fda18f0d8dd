package org.openscrutiny.csa.priority;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;
import org.openscrutiny.csa.Source;

/**
 * Who leads a priority in a span of time: posts, never persons.
 *
 * @param postIds none while it is undecided or to be confirmed, which shows as a gap
 * @param to first day they no longer lead
 */
public record LeadAssignment(
        @Size(max = 10) List<@NotNull String> postIds,
        @NotNull Mode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @jakarta.validation.Valid @Nullable Source source) {

    public LeadAssignment {
        postIds = Given.orNone(postIds);
    }

    /** How the posts share the lead. */
    public enum Mode {
        SINGLE,
        JOINT,
        ONE_POST_TWO_HATS,
        UNDECIDED,
        TBC;

        boolean fits(int posts) {
            return switch (this) {
                case SINGLE, ONE_POST_TWO_HATS -> posts == 1;
                case JOINT -> posts > 1;
                case UNDECIDED -> true;
                case TBC -> posts == 0;
            };
        }
    }
}
