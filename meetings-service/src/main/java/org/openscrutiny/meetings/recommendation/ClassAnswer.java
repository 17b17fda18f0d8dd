package org.openscrutiny.meetings.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.minutes.Addressee;

/**
 * The answer of one body of a class.
 *
 * @param dueOn null where no clock runs
 */
public record ClassAnswer(
        Addressee addressee,
        @Nullable LocalDate dueOn,
        @JsonUnwrapped Answer answer) {}
