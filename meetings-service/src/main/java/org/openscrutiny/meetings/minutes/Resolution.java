package org.openscrutiny.meetings.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting resolved, in ordered parts.
 *
 * @param id drawn when it is entered; who enters the record again repeats it
 */
public record Resolution(
        @Nullable @Size(max = 64) String id,
        @NotBlank @Size(max = 8000) String text,
        @NotEmpty @Valid @Size(max = 50) List<@NotNull ResolutionPart> parts) {

    /**
     * How a part is cited: {@code 12/R1(b)}; the label of a part has nothing to do with that of a paragraph.
     *
     * @param place of the resolution in its minute, from 0
     */
    String cited(@Nullable Integer minute, int place, int part) {
        var label = parts.get(part).label();
        var plain = label == null ? "" : label.replaceAll("[^\\p{L}\\p{N}]", "");
        var last = plain.isEmpty() ? Integer.toString(part + 1) : plain;
        var resolution = (minute == null ? "?" : minute.toString()) + "/R" + (place + 1);
        return plain.isEmpty() && parts.size() == 1 ? resolution : resolution + "(" + last + ")";
    }
}
