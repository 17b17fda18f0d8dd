package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing resolved.
 *
 * @param id drawn when it is entered; who enters the record again repeats it
 * @param label as printed, a series of its own beside the labels of paragraphs
 * @param dueText words of a time limit; {@code dueOn} only where they name a day
 * @param minutesOf day of the meeting whose minutes are approved; with APPROVE_MINUTES only
 */
public record ResolutionPart(
        @Nullable @Size(max = 64) String id,
        @Nullable @Size(max = 20) String label,
        @NotNull ResolutionVerb verb,
        @Nullable @Valid @Size(max = 50) List<@NotNull Addressee> addressees,
        @NotBlank @Size(max = 4000) String text,
        @Nullable @Size(max = 300) String dueText,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate minutesOf) {

    ResolutionPart said(String drawn) {
        return new ResolutionPart(
                id == null ? drawn : id,
                label,
                verb,
                addressees == null ? List.of() : List.copyOf(addressees),
                text,
                dueText,
                dueOn,
                minutesOf);
    }

    List<Addressee> addressed() {
        return addressees == null ? List.of() : addressees;
    }
}
