package org.openscrutiny.meetings.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lettered part that a body's agendas have, with its fixed title; {@code until} is exclusive. */
public record StandingSection(
        @NotBlank @Size(max = 4) String letter,
        @NotBlank @Size(max = 300) String title,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
