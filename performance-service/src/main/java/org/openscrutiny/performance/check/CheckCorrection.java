package org.openscrutiny.performance.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A later print of the same figure that agrees; the first print is kept beside it.
 *
 * @param source where it is printed
 */
public record CheckCorrection(
        String printed,
        @Nullable String source,
        String sentence,
        @Nullable String by,
        @Nullable Instant at) {
    CheckCorrection withoutPerson() {
        return new CheckCorrection(printed, source, sentence, null, null);
    }
}
