package org.openscrutiny.performance.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish for a new indicator with its first definition; it is invisible until it becomes active. */
public record DraftIndicator(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}") String code,
        @NotBlank @Size(max = 300) String name,
        @NotNull IndicatorRole role,
        @Nullable @Size(max = 200) String owner,
        @Nullable @Size(max = 200) String substitute,
        @Nullable @Size(max = 300) String heading,
        @Nullable @Size(max = 50) List<@NotBlank String> bodyIds,
        @NotNull @Size(min = 1, max = 500) List<@NotBlank @Size(max = 40) String> areaCodes,
        @NotNull @Valid DefinitionTerms definition) {
    List<String> bodies() {
        return bodyIds == null ? List.of() : bodyIds;
    }
}
