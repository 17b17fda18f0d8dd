package org.openscrutiny.chassis.openness;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;

/** The public changes of this service in the order of their stamps, with the bytes of the topics. */
@Path("/v1/changes")
@Tag(name = "Changes", description = "What was published, in the order of commit.")
public class ChangesResource {

    private static final String SCOPE = "changes";
    private static final String NONE_YET = "{\"items\": [], \"next\": \"/v1/changes?after=bm9uZQ\"}";

    private final ChangeFeed feed;
    private final Cursors cursors;
    private final Answers answers;
    private final UriInfo uri;

    ChangesResource(ChangeFeed feed, Cursors cursors, Answers answers, UriInfo uri) {
        this.feed = feed;
        this.cursors = cursors;
        this.answers = answers;
        this.uri = uri;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "Public changes after a cursor",
            description = "Follow `next` until it repeats: each public change comes once, in commit order. Without"
                    + " `after` the list starts with the first change. The last page has a `next` too, for later.")
    @APIResponse(
            responseCode = "200",
            description = "Changes in order",
            content = @Content(examples = @ExampleObject(name = "none-yet", value = NONE_YET)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        var place = cursors.read(SCOPE, after);
        var from = place == null ? 0 : Long.parseLong(place.id());
        var page = feed.after(from, Limit.of(limit));
        var next = uri.getPath() + "?after=" + cursors.after(SCOPE, new Cursors.Place("", Long.toString(page.last())));
        return NextLink.on(
                answers.publicDocument(PublicAnswers.json(page.changes(), next), MediaType.APPLICATION_JSON), next);
    }
}
