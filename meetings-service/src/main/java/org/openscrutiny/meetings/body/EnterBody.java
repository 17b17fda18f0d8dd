package org.openscrutiny.meetings.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clerk says of a body; a patch is laid over the same form. */
public record EnterBody(
        @NotNull BodyKind kind,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 60) String shortName,
        @Nullable @Valid @Size(max = 50) List<@NotNull Alias> aliases,
        @Nullable @Size(max = 64) String parentId,
        @Nullable @Size(max = 300) String statute,
        @Nullable @Valid @Size(max = 50) List<@NotNull StandingSection> sections,
        @Nullable @Valid @Size(max = 20) List<@NotNull Capacity> capacities,
        @Nullable @Valid @Size(max = 50) List<@NotNull SeatCount> seats,
        @Nullable @Valid BodyPolicy policy) {

    static EnterBody of(Body body) {
        return new EnterBody(
                body.kind,
                body.name,
                body.shortName,
                body.aliases,
                body.parentId,
                body.statute,
                body.sections,
                body.capacities,
                body.seats,
                body.policy);
    }
}
