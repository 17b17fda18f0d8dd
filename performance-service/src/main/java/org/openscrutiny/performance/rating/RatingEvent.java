package org.openscrutiny.performance.rating;

import java.util.Locale;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;

/** Reasons of the events of {@code performance.rating.v1}. */
public enum RatingEvent {
    RECORDED,
    SUPERSEDED,
    JUDGED;

    public static final AggregateType TYPE = AggregateType.of("performance", "rating");

    Change by(String command, Rating rating) {
        return Change.published(TYPE, rating.id(), name().toLowerCase(Locale.ROOT), command, RatingView.of(rating))
                .withFullView(RatingFullView.of(rating));
    }
}
