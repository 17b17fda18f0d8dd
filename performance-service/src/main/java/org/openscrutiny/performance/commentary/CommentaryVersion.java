package org.openscrutiny.performance.commentary;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text and who did what to it; a text is not edited any more once it is submitted, save after a return.
 *
 * @param text absent once it was erased
 * @param submittedAt when the text was handed in, on which it depends whether it came in time
 * @param publishAt when it is to be public
 * @param source where it was printed, for a text of the past
 */
public record CommentaryVersion(
        int number,
        CommentaryState state,
        @Nullable CommentaryText text,
        String writtenBy,
        Instant writtenAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String approvedBy,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable String returnedReason,
        @Nullable String source,
        @Nullable Instant erasedAt) {
    static CommentaryVersion draft(int number, CommentaryText text, String actor, Instant at) {
        return new CommentaryVersion(
                number, CommentaryState.DRAFT, text, actor, at, null, null, null, null, null, null, null, null);
    }

    CommentaryVersion rewritten(CommentaryText other, String actor, Instant at) {
        return new CommentaryVersion(
                number, state, other, actor, at, null, null, null, null, null, returnedReason, null, null);
    }

    CommentaryVersion submitted(String actor, Instant at) {
        return new CommentaryVersion(
                number,
                CommentaryState.SUBMITTED,
                text,
                writtenBy,
                writtenAt,
                actor,
                at,
                null,
                null,
                null,
                returnedReason,
                null,
                null);
    }

    CommentaryVersion returned(String reason) {
        return new CommentaryVersion(
                number,
                CommentaryState.RETURNED,
                text,
                writtenBy,
                writtenAt,
                submittedBy,
                submittedAt,
                null,
                null,
                null,
                reason,
                null,
                null);
    }

    CommentaryVersion approved(String actor, Instant publishing, @Nullable String printedIn) {
        return new CommentaryVersion(
                number,
                CommentaryState.APPROVED,
                text,
                writtenBy,
                writtenAt,
                submittedBy,
                submittedAt,
                actor,
                publishing,
                null,
                returnedReason,
                printedIn,
                null);
    }

    CommentaryVersion published(Instant at) {
        return new CommentaryVersion(
                number,
                CommentaryState.PUBLISHED,
                text,
                writtenBy,
                writtenAt,
                submittedBy,
                submittedAt,
                approvedBy,
                publishAt,
                at,
                returnedReason,
                source,
                null);
    }

    /** The same without what was said: who did what when stays. */
    CommentaryVersion erased(Instant at) {
        return new CommentaryVersion(
                number,
                state,
                null,
                writtenBy,
                writtenAt,
                submittedBy,
                submittedAt,
                approvedBy,
                publishAt,
                publishedAt,
                null,
                source,
                at);
    }

    /** What is said by a version that stands. */
    CommentaryText said() {
        return Objects.requireNonNull(text);
    }

    boolean by(String actor) {
        return actor.equals(writtenBy) || actor.equals(submittedBy);
    }

    /** When it came in: handed in, else printed. */
    Instant suppliedAt() {
        return submittedAt == null || source != null ? Objects.requireNonNull(publishedAt) : submittedAt;
    }
}
