package org.openscrutiny.chassis.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note as everybody sees it. */
record NoteView(
        String id,
        String title,
        @Nullable LocalDate due,
        @Nullable BigDecimal amount,
        List<String> tags) {

    NoteView {
        tags = List.copyOf(tags);
    }
}
