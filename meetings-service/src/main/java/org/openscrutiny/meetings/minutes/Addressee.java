package org.openscrutiny.meetings.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom a part of a resolution speaks to (D17).
 *
 * @param id of the organisation at csa-service, null where it is not known
 * @param name as on the day
 */
public record Addressee(
        @NotNull AddresseeKind kind,
        @Nullable @Size(max = 64) String id,
        @NotBlank @Size(max = 200) String name) {}
