package org.openscrutiny.chassis.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wish to write a note, new or again. */
public record WriteNote(
        @NotNull @NotBlank @Size(max = 200) String title,
        @Nullable LocalDate due,
        @Nullable BigDecimal amount,
        @Nullable @Size(max = 100) List<String> tags,
        @Nullable @Size(max = 500) String remark) {}
