package org.openscrutiny.meetings.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.outbox.AggregateType;

/** Reads what is published as what a page needs of it, one statement each, by the role of anonymous readers. */
@ApplicationScoped
class PublishedObjects {

    static final AggregateType BODY = AggregateType.of("meetings", "body");
    static final AggregateType MEETING = AggregateType.of("meetings", "meeting");
    static final AggregateType RECOMMENDATION = AggregateType.of("meetings", "recommendation");

    private final PublicState state;
    private final PublicViews views;

    PublishedObjects(PublicState state, PublicViews views) {
        this.state = state;
        this.views = views;
    }

    /** Null when it was never published, is a draft again or was taken down. */
    <T> @Nullable T find(AggregateType type, String id, Class<T> view) {
        return state.find(type, id)
                .filter(found -> !found.deleted())
                .map(found -> views.read(found.payload(), view))
                .orElse(null);
    }

    <T> List<T> first(PublicQuery query, int most, Class<T> view) {
        return state.first(query, most).stream()
                .map(found -> views.read(found.payload(), view))
                .toList();
    }
}
