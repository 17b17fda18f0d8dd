package org.openscrutiny.performance.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as everybody sees it.
 *
 * @param validTo last day; absent while it stands
 */
public record AreaView(
        String code,
        String name,
        AreaLevel level,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        List<String> includes,
        List<String> excludes) {
    public AreaView {
        successors = List.copyOf(successors);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Whether the area had these bounds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Code and name: {@code E07000112 (Shepway)}. */
    public String inWords() {
        return code + " (" + name + ")";
    }
}
