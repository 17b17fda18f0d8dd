package org.openscrutiny.meetings.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.outbox.AggregateType;

/** Reads what is published as what a page needs of it, one statement each, by the role of anonymous readers. */
@ApplicationScoped
class PublishedObjects {

    static final AggregateType BODY = AggregateType.of("meetings", "body");
    static final AggregateType MEETING = AggregateType.of("meetings", "meeting");
    static final AggregateType RECOMMENDATION = AggregateType.of("meetings", "recommendation");

    private final PublicState state;
    private final ObjectMapper json;

    PublishedObjects(PublicState state, ObjectMapper json) {
        this.state = state;
        this.json = json;
    }

    /** Null when it was never published, is a draft again or was taken down. */
    <T> @Nullable T find(AggregateType type, String id, Class<T> view) {
        return state.find(type, id)
                .filter(found -> !found.deleted())
                .map(found -> read(found.payload(), view))
                .orElse(null);
    }

    <T> List<T> first(PublicQuery query, int most, Class<T> view) {
        return state.first(query, most).stream()
                .map(found -> read(found.payload(), view))
                .toList();
    }

    private <T> T read(String stored, Class<T> view) {
        try {
            return json.readerFor(view)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was published cannot be read", e);
        }
    }
}
