package org.openscrutiny.meetings.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How one member voted, where the minutes say so. */
public record NamedVote(
        @NotBlank @Size(max = 200) String name, @NotNull VoteCast vote) {}
