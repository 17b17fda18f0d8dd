package org.openscrutiny.meetings.body;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.Warning;

/** A body as its clerk sees it: the public view, its policy, and what was odd about the last write. */
public record BodyFullView(
        @JsonUnwrapped BodyView open,
        BodyPolicy policy,
        @Nullable String source,
        List<Warning> warnings) {

    static BodyFullView of(Body body) {
        return new BodyFullView(BodyView.of(body), body.policy, body.source, body.warnings);
    }
}
