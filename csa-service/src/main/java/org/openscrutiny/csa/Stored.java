package org.openscrutiny.csa;

import jakarta.ws.rs.core.Response;
import org.openscrutiny.chassis.http.Answers;

/**
 * What is stored of an object, as privileged readers see it, with the tag that the next write needs.
 *
 * @param <V> the view
 */
public record Stored<V>(V view, long rowVersion) {

    /** The answer to a command that changed it. */
    public Response changed() {
        return Answers.changed(view, rowVersion);
    }

    /** The answer to a command that made it, at this path. */
    public Response createdAt(String location) {
        return Answers.created(location, view, rowVersion);
    }
}
