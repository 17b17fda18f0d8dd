package org.openscrutiny.meetings.sealed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The monitoring officer's ruling on an exemption. */
public record MoveSealed(
        @NotNull SealedCommand command,
        @NotNull Boolean upheld,
        @NotNull @NotBlank @Size(max = 4000) String reasons) {

    @Override
    public String toString() {
        return "MoveSealed[" + command + "]";
    }
}
