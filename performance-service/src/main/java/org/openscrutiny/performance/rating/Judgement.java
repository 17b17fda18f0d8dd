package org.openscrutiny.performance.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A person's status beside the computed one; it never alters it. */
@Embeddable
public record Judgement(
        @Column(name = "judgement_rating") @Enumerated(EnumType.STRING)
        RatingStatus rating,

        @Column(name = "judgement_reason") String reason,
        @Column(name = "judged_by") String by,
        @Column(name = "judged_at") Instant at) {}
