package org.openscrutiny.csa.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The meeting of the partnership that adopted a version, and its minute. */
public record AgreedAt(
        @NotBlank @Size(max = 300) String group,
        @NotNull LocalDate date,
        @NotBlank @Size(max = 300) String minuteRef) {}
