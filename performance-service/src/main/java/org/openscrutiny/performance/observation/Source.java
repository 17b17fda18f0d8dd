package org.openscrutiny.performance.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** It in one line. */
    public String words() {
        return Stream.of(publisher, title, publishedOn, reference)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    /** Whether the other says all that this one says. */
    boolean within(@Nullable Source other) {
        return other == null
                ? !named() && publishedOn == null
                : (!given(publisher) || Objects.equals(publisher, other.publisher))
                        && (!given(title) || Objects.equals(title, other.title))
                        && (!given(reference) || Objects.equals(reference, other.reference))
                        && (publishedOn == null || publishedOn.equals(other.publishedOn));
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
