package org.openscrutiny.performance.notice;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as approver, clerk and administrator see it.
 *
 * @param subjectId the return or obligation it is about; a day for WORK_WAITING
 * @param recipient absent where it was an owner whose name was erased
 * @param state WAITING until the mail server took it, SENT, or GIVEN_UP
 */
record NoticeView(
        String id,
        String kind,
        String subjectId,
        LocalDate dueOn,
        @Nullable String recipient,
        String title,
        String state,
        int attempts,
        Instant madeAt,
        @Nullable Instant sentAt) {
    static NoticeView of(Tuple row) {
        return new NoticeView(
                row.get("id", String.class),
                row.get("kind", String.class),
                row.get("subject_id", String.class),
                row.get("due_on", LocalDate.class),
                row.get("recipient", String.class),
                row.get("title", String.class),
                row.get("state", String.class),
                row.get("attempts", Integer.class),
                row.get("made_at", Instant.class),
                row.get("sent_at", Instant.class));
    }
}
