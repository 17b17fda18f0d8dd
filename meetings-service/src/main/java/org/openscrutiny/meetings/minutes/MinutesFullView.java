package org.openscrutiny.meetings.minutes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.Warning;

/** Minutes as their clerk sees them: with apologies, source and warnings. */
public record MinutesFullView(
        @JsonUnwrapped MinutesView open, @Nullable String source, List<Warning> warnings) {

    static MinutesFullView of(Minutes minutes) {
        return new MinutesFullView(MinutesViews.full(minutes), minutes.source, minutes.warnings);
    }
}
