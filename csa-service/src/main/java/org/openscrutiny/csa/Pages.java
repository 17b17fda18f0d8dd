package org.openscrutiny.csa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;

/** Pages of privileged lists, in the order of ids. */
@ApplicationScoped
public class Pages {

    private final Cursors cursors;
    private final UriInfo uri;

    Pages(Cursors cursors, UriInfo uri) {
        this.cursors = cursors;
        this.uri = uri;
    }

    /** Reads at most that many rows after an id. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> after(@Nullable String id, int size);
    }

    /**
     * One page.
     *
     * @param scope the list and its filters, which the cursor is bound to
     */
    public <T> Response of(
            String scope, @Nullable String limit, @Nullable String cursor, Rows<T> rows, Function<T, String> id) {
        int size = Limit.of(limit);
        var list = "privileged " + scope;
        var place = cursors.read(list, cursor);
        var found = rows.after(place == null ? null : place.id(), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size
                ? NextLink.of(uri, cursors.after(list, new Cursors.Place("", id.apply(shown.getLast()))))
                : null;
        var response = Response.ok(new Page<>(shown, next), MediaType.APPLICATION_JSON)
                .header("Cache-Control", "private, no-store")
                .build();
        return next == null ? response : NextLink.on(response, next);
    }
}
