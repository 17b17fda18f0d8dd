package org.openscrutiny.performance.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The document a target stands in; two documents may print different floors, both are kept. */
@Embeddable
public record TargetSource(
        @Nullable @Size(max = 300) @Column(name = "source_title")
        String title,

        @Nullable @Size(max = 100) @Column(name = "source_version")
        String version,

        @Nullable @Size(max = 300) @Column(name = "source_reference")
        String reference) {
    /** Whether it names a document. */
    boolean named() {
        return title != null && !title.isBlank();
    }
}
