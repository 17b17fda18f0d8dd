package org.openscrutiny.performance.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;

/** A page of a list with what is not public in it. */
@ApplicationScoped
public class PrivilegedPage {
    private final Cursors cursors;
    private final UriInfo uri;

    PrivilegedPage(Cursors cursors, UriInfo uri) {
        this.cursors = cursors;
        this.uri = uri;
    }

    /** Reads at most {@code size} things after a place. */
    public interface Read<T> {
        List<T> after(Cursors.@Nullable Place place, int size);
    }

    /**
     * One page.
     *
     * @param scope the list, its filters and its view, which a cursor is bound to
     */
    public <T> Response of(
            String scope,
            @Nullable String limit,
            @Nullable String cursor,
            Read<T> read,
            Function<T, Cursors.Place> place,
            Function<T, Object> view) {
        int size = Limit.of(limit);
        List<T> found = read.after(cursors.read(scope, cursor), size + 1);
        List<T> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? NextLink.of(uri, cursors.after(scope, place.apply(shown.getLast()))) : null;
        Response response = Response.ok(new Page<>(shown.stream().map(view).toList(), next))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
        return next == null ? response : NextLink.on(response, next);
    }
}
