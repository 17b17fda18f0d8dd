package org.openscrutiny.chassis.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The wish to erase what an object once was.
 *
 * @param type for instance {@code performance.observation}
 * @param ground why, for the change log; it names nobody
 */
public record EraseObject(
        @NotNull @Size(max = 100) String type,
        @NotNull @Size(max = 100) String id,
        @NotNull @NotBlank @Size(max = 1_000) String ground) {}
