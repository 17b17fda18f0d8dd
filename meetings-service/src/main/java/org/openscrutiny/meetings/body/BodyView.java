package org.openscrutiny.meetings.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body as everybody sees it: stored, answered and sent as these bytes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BodyView(
        String id,
        BodyKind kind,
        String name,
        @Nullable String shortName,
        List<Alias> aliases,
        @Nullable String parentId,
        @Nullable String statute,
        List<StandingSection> sections,
        List<Capacity> capacities,
        List<SeatCount> seats,
        BodyState state,
        @Nullable String functionsTo) {

    static BodyView of(Body body) {
        return new BodyView(
                body.id,
                body.kind,
                body.name,
                body.shortName,
                body.aliases,
                body.parentId,
                body.statute,
                body.sections,
                body.capacities,
                body.seats,
                body.state,
                body.functionsTo);
    }
}
