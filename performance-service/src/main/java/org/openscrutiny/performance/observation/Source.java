package org.openscrutiny.performance.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a figure comes from; needed before it is published. */
@Embeddable
public record Source(
        @Nullable @Size(max = 300) @Column(name = "source_publisher")
        String publisher,

        @Nullable @Size(max = 300) @Column(name = "source_title")
        String title,

        @Nullable @Column(name = "source_published_on") LocalDate publishedOn,

        @Nullable @Size(max = 300) @Column(name = "source_reference")
        String reference) {
    /** Whether it names anything a reader could look up. */
    public boolean named() {
        return given(title) || given(reference) || given(publisher);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
