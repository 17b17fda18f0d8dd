package org.openscrutiny.meetings.minutes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a minute.
 *
 * @param label as printed
 * @param level 1 unless said; 2 and more for what is set under another
 * @param kind a comment unless said
 */
public record Paragraph(
        @Nullable @Size(max = 20) String label,
        @Nullable @Min(1) @Max(6) Integer level,
        @Nullable ParagraphKind kind,
        @Nullable @Size(max = 200) String speaker,
        @NotBlank @Size(max = 20000) String text) {

    Paragraph said() {
        return new Paragraph(
                label, level == null ? 1 : level, kind == null ? ParagraphKind.COMMENT : kind, speaker, text);
    }
}
