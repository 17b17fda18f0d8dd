package org.openscrutiny.performance.commentary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard prints of a rating's commentary.
 *
 * @param text {@code supplied} or {@code not supplied}
 * @param happened with {@code why}, {@code doing} and {@code byWhen}: absent where nothing was supplied
 */
public record ShownCommentary(
        String text,
        @Nullable String happened,
        @Nullable String why,
        @Nullable String doing,
        @Nullable LocalDate byWhen) {
    static final ShownCommentary NOT_SUPPLIED = new ShownCommentary("not supplied", null, null, null, null);

    static ShownCommentary of(CommentaryText text) {
        return new ShownCommentary("supplied", text.happened(), text.why(), text.doing(), text.byWhen());
    }
}
