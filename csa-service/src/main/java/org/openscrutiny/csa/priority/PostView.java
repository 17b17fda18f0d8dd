package org.openscrutiny.csa.priority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post as roles of the service see it. */
public record PostView(
        String id,
        String title,
        String organisation,
        LeadPost.Kind kind,
        boolean temporary,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String holderName) {

    static PostView of(LeadPost post) {
        var d = post.described();
        return new PostView(
                post.id(),
                d.title(),
                d.organisation(),
                d.kind(),
                Boolean.TRUE.equals(d.temporary()),
                d.from(),
                d.to(),
                d.holderName());
    }
}
