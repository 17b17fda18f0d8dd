package org.openscrutiny.meetings.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item is open, and if not, why: public itself (D8), for the law wants the ground on the agenda.
 *
 * @param paragraphs of Schedule 12A Part 1, 1 to 7; of an exempt item only
 * @param ground of a confidential item only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Access(
        @NotNull AccessKind kind,
        @Nullable @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> paragraphs,
        @Nullable ConfidentialGround ground) {

    public static final Access OPEN = new Access(AccessKind.OPEN, null, null);

    boolean isOpen() {
        return kind == AccessKind.OPEN;
    }

    /** Whether it states the ground that its kind needs. */
    boolean statesItsGround() {
        return switch (kind) {
            case OPEN -> true;
            case EXEMPT -> paragraphs != null && !paragraphs.isEmpty();
            case CONFIDENTIAL -> ground != null;
        };
    }

    /** Whether it states a ground that its kind has not. */
    boolean statesAnothersGround() {
        boolean hasParagraphs = paragraphs != null && !paragraphs.isEmpty();
        return switch (kind) {
            case OPEN -> hasParagraphs || ground != null;
            case EXEMPT -> ground != null;
            case CONFIDENTIAL -> hasParagraphs;
        };
    }

    /** The same with paragraphs in order and once each. */
    Access tidy() {
        return new Access(
                kind,
                paragraphs == null || paragraphs.isEmpty()
                        ? null
                        : paragraphs.stream().distinct().sorted().toList(),
                ground);
    }
}
