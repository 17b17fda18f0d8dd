package org.openscrutiny.chassis.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note as officers see it, with their remark. */
record NoteFullView(
        String id,
        String title,
        @Nullable LocalDate due,
        @Nullable BigDecimal amount,
        List<String> tags,
        @Nullable String remark) {

    NoteFullView {
        tags = List.copyOf(tags);
    }
}
