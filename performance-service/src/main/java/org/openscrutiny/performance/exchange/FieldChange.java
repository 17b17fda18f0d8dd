package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that a row moves, as text; null where there was or will be nothing. */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** Collects the fields in which what stands and what is wanted differ; numbers by value, not by digits. */
    static final class Differences {
        private final String of;
        private final List<FieldChange> found = new ArrayList<>();

        Differences(String of) {
            this.of = of;
        }

        Differences compare(String field, @Nullable Object before, @Nullable Object after) {
            boolean same = (before instanceof BigDecimal a && after instanceof BigDecimal b)
                    ? a.compareTo(b) == 0
                    : Objects.equals(before, after);
            if (!same) {
                found.add(new FieldChange(of + "." + field, text(before), text(after)));
            }
            return this;
        }

        List<FieldChange> found() {
            return found;
        }

        private static @Nullable String text(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case BigDecimal number -> number.toPlainString();
                default -> value.toString();
            };
        }
    }
}
