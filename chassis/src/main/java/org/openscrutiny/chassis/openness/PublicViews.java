package org.openscrutiny.chassis.openness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.Problem;

/** Reads published objects back into their views, for answers that are derived from them on the day asked. */
@ApplicationScoped
public class PublicViews {

    private final PublicState state;
    private final ObjectMapper json;
    private final Answers answers;

    PublicViews(PublicState state, ObjectMapper json, Answers answers) {
        this.state = state;
        this.json = json;
        this.answers = answers;
    }

    /**
     * One object, with one statement.
     *
     * @throws Problem 404 when it is not public
     */
    public <T> T find(AggregateType type, String id, Class<T> view) {
        return read(
                state.find(type, id)
                        .filter(b -> !b.deleted())
                        .orElseThrow(Problem::notFound)
                        .payload(),
                view);
    }

    /** Published bytes as their view; what is not a field of it is left out. */
    public <T> T read(String payload, Class<T> view) {
        try {
            return json.readerFor(view)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("published bytes could not be read back", e);
        }
    }

    /** A derived answer, tagged with the hash of its bytes. */
    public Response answer(Object derived) {
        return answers.publicDocument(write(derived), MediaType.APPLICATION_JSON);
    }

    /** A derived answer, or a part of one, as JSON. */
    public String write(Object derived) {
        try {
            return json.writeValueAsString(derived);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }
}
