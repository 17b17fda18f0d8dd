package org.openscrutiny.chassis.openness;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.CallerKey;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.identity.CurrentCaller;

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
    private final CurrentCaller caller;
    private final ChangeStreams streams;
    private final Duration heartbeat;

    ChangesResource(
            ChangeFeed feed,
            Cursors cursors,
            Answers answers,
            UriInfo uri,
            CurrentCaller caller,
            ChangeStreams streams,
            @ConfigProperty(name = "scrutiny.streams.heartbeat") Duration heartbeat) {
        this.feed = feed;
        this.cursors = cursors;
        this.answers = answers;
        this.uri = uri;
        this.caller = caller;
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "Public changes after a cursor",
            description = "Follow `next` until it repeats: each public change comes once, in commit order. Without"
                    + " `after` the list starts with the first change. The last page has a `next` too, for later. With"
                    + " `Accept: text/event-stream` the same items come as server-sent events while they happen, each"
                    + " with its cursor as `id`; send the last one as `Last-Event-ID` to go on after it.")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "Of a stream that broke off: the id of the last event that came whole",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Changes in order",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples = @ExampleObject(name = "none-yet", value = NONE_YET)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "no-change-for-a-while", value = ":\n\n"))
            })
    @APIResponse(responseCode = "429", description = "Too many requests, or too many streams of one caller")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        var from = stamp(after);
        var page = feed.after(from, Limit.of(limit));
        var next = uri.getPath() + "?after="
                + cursor(page.isEmpty() ? from : page.getLast().stamp());
        var items = page.stream().map(ChangeFeed.Item::json).toList();
        return NextLink.on(answers.publicDocument(PublicAnswers.json(items, next), MediaType.APPLICATION_JSON), next);
    }

    /** The same changes as they come, over a connection that stays open; described with the list. */
    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public void stream(
            @RestQuery @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            HttpServerRequest connection) {
        var from = stamp(lastEventId == null ? after : lastEventId);
        streams.open(new ChangeSubscriber(sink, sse, CallerKey.of(caller, connection), from, heartbeat, this::cursor));
    }

    private long stamp(@Nullable String cursor) {
        var place = cursors.read(SCOPE, cursor);
        return place == null ? 0 : Long.parseLong(place.id());
    }

    private String cursor(long stamp) {
        return cursors.after(SCOPE, new Cursors.Place("", Long.toString(stamp)));
    }
}
