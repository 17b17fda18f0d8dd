package org.openscrutiny.meetings.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A change that a later meeting resolved on.
 *
 * @param pointer JSON pointer to a text of the record
 * @param from what stands there
 */
public record Amendment(
        @NotNull AmendmentTarget target,
        @NotBlank @Size(max = 300) String pointer,
        @NotNull @Size(max = 20000) String from,
        @NotNull @Size(max = 20000) String to) {}
