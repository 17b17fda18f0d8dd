package org.openscrutiny.performance.commentary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard prints of a rating's commentary.
 *
 * @param text {@code supplied}, {@code not supplied} or {@code erased}
 * @param happened with {@code why}, {@code doing} and {@code byWhen}: only where it is {@code supplied}
 */
public record ShownCommentary(
        String text,
        @Nullable String happened,
        @Nullable String why,
        @Nullable String doing,
        @Nullable LocalDate byWhen) {
    static final ShownCommentary NOT_SUPPLIED = new ShownCommentary("not supplied", null, null, null, null);
    private static final ShownCommentary ERASED = new ShownCommentary("erased", null, null, null, null);

    /** A text as it is printed; null for one that was erased. */
    public static ShownCommentary of(@Nullable CommentaryText text) {
        return text == null
                ? ERASED
                : new ShownCommentary("supplied", text.happened(), text.why(), text.doing(), text.byWhen());
    }
}
