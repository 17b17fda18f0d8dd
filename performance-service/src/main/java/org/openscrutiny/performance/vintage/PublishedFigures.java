package org.openscrutiny.performance.vintage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicState;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** Figures and ratings as they stand published, and as they stood published at an instant; the same for everybody. */
@ApplicationScoped
public class PublishedFigures {
    private final VintageClock clock;
    private final PublishedThen then;
    private final PublicState state;
    private final Answers answers;

    PublishedFigures(VintageClock clock, PublishedThen then, PublicState state, Answers answers) {
        this.clock = clock;
        this.then = then;
        this.state = state;
        this.answers = answers;
    }

    /**
     * What is public now of one object.
     *
     * @throws Problem 404 before its first publication, 410 when withdrawn since
     */
    public PublicBytes now(AggregateType type, String id) {
        PublicBytes found = state.find(type, id).orElseThrow(Problem::notFound);
        if (found.deleted()) {
            throw new Problem(GeneralProblem.GONE, "It was withdrawn; its id " + id + " is not used again.");
        }
        return found;
    }

    /**
     * Answers one object as it stood published.
     *
     * @throws Problem 404 before its first publication, 410 when withdrawn since
     */
    public Response then(AggregateType type, String id, String publishedAt) {
        List<PublicBytes> found = then.one(clock.query(type, publishedAt), id);
        if (found.isEmpty()) {
            now(type, id);
            throw Problem.notFound();
        }
        return answers.publicBytes(found.getFirst().payload(), found.getFirst().version());
    }

    /** The bytes of all that stood published, by id, at most so many. */
    public List<PublicBytes> then(ThenQuery query, int most) {
        return then.page(query, null, most);
    }
}
