package org.openscrutiny.meetings.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.minutes.Addressee;

/** An addressee with what a paper prints of it; no clock starts (D2). */
public record PrintedTrack(
        @NotNull @Valid Addressee addressee,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate dueOn,
        @Nullable Outcome outcome,
        @Nullable @Size(max = 20000) String text,
        @Nullable @Size(max = 8000) String reasons,
        @Nullable LocalDate respondedOn) {

    ResponseTrack track() {
        return new ResponseTrack(
                addressee,
                sentOn,
                dueOn,
                new Answer(outcome, text, reasons, respondedOn, null),
                List.of(),
                null,
                AnswerSource.CLERK,
                List.of());
    }
}
