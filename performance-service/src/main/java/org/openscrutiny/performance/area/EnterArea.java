package org.openscrutiny.performance.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An area as it is to stand in the register, whole.
 *
 * @param code of the Government Statistical Service: a letter and eight digits
 * @param parent the area it lies in
 * @param validFrom first day on which the area had these bounds
 * @param validTo last such day; absent while it has them
 * @param successors what took its place; areas that are registered
 * @param includes the parts of a composite; without any an area is made of those whose parent it is
 * @param excludes parts that do not count: coverage is part of the area
 */
public record EnterArea(
        @NotNull @Pattern(regexp = CODE, message = CODE_WORDS)
        String code,

        @NotBlank @Size(max = 200) String name,
        @NotNull AreaLevel level,

        @Pattern(regexp = CODE, message = CODE_WORDS) @Nullable
        String parent,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = CODE, message = CODE_WORDS) String> successors,
        @Size(max = 500) @Nullable List<@NotNull @Pattern(regexp = CODE, message = CODE_WORDS) String> includes,
        @Size(max = 500) @Nullable List<@NotNull @Pattern(regexp = CODE, message = CODE_WORDS) String> excludes) {
    static final String CODE = "[A-Z][0-9]{8}";
    private static final String CODE_WORDS = "write a code of nine characters like E10000016";

    List<String> next() {
        return Objects.requireNonNullElse(successors, List.of());
    }

    List<String> parts() {
        return Objects.requireNonNullElse(includes, List.of());
    }

    List<String> left() {
        return Objects.requireNonNullElse(excludes, List.of());
    }
}
