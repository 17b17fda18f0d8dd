package org.openscrutiny.csa.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who was asked about a draft, when, and what they said. */
public record Consultation(
        @NotBlank @Size(max = 500) String with,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Size(max = 20_000) @Nullable String findings) {}
