package org.openscrutiny.chassis.openness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.problem.GeneralProblem;
import org.openscrutiny.chassis.problem.Problem;

/** Answers with the stored public bytes: single objects and lists, in the form all services share. */
@ApplicationScoped
public class PublicAnswers {

    private final PublicState state;
    private final Cursors cursors;
    private final Answers answers;
    private final UriInfo uri;

    PublicAnswers(PublicState state, Cursors cursors, Answers answers, UriInfo uri) {
        this.state = state;
        this.cursors = cursors;
        this.answers = answers;
        this.uri = uri;
    }

    /**
     * One object.
     *
     * @throws Problem 404 when never published, 410 when public once and gone
     */
    public Response single(AggregateType type, String id) {
        var found = standing(type, id);
        return answers.publicBytes(found.payload(), found.version());
    }

    /**
     * The stored bytes of one object, for an answer that says more on the day asked.
     *
     * @throws Problem as for the object itself
     */
    public PublicBytes standing(AggregateType type, String id) {
        var found = state.find(type, id).orElseThrow(Problem::notFound);
        if (found.deleted()) {
            throw new Problem(GeneralProblem.GONE, "It was withdrawn; its id " + found.id() + " is not used again.");
        }
        return found;
    }

    public Response list(PublicQuery query, @Nullable String limit, @Nullable String cursor) {
        return list(query, limit, cursor, UnaryOperator.identity());
    }

    /**
     * A list whose items are derived from the stored bytes, for instance what held on a day.
     *
     * @param shown makes the JSON of an item from its stored JSON
     */
    public Response list(
            PublicQuery query, @Nullable String limit, @Nullable String cursor, UnaryOperator<String> shown) {
        int size = Limit.of(limit);
        return page(
                query.scope(),
                size,
                state.page(query, size, cursors.read(query.scope(), cursor)),
                row -> shown.apply(row.bytes().payload()),
                row -> new Cursors.Place(row.sortValue(), row.bytes().id()));
    }

    /** A page of items that were made from published objects or read models; one item more than asked has a next. */
    public <T> Response page(
            String scope, int size, List<T> rows, Function<T, String> json, Function<T, Cursors.Place> place) {
        var page = rows.subList(0, Math.min(size, rows.size()));
        var next = rows.size() > size ? NextLink.of(uri, cursors.after(scope, place.apply(page.getLast()))) : null;
        var items = page.stream().map(json).toList();
        var response = answers.publicDocument(json(items, next), MediaType.APPLICATION_JSON);
        return next == null ? response : NextLink.on(response, next);
    }

    /** The list form of all services, made from items that are JSON already. */
    static String json(List<String> items, @Nullable String next) {
        return items.stream().collect(Collectors.joining(",", "{\"items\":[", "]"))
                + (next == null ? "}" : ",\"next\":\"" + next + "\"}");
    }
}
