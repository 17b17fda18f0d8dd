package org.openscrutiny.meetings.body;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Seats of a group, as a front sheet prints the count. */
public record SeatCount(
        @NotBlank @Size(max = 100) String group,
        @NotNull @Min(0) Integer count) {}
