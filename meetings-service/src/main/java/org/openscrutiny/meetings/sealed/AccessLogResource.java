package org.openscrutiny.meetings.sealed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.LexicalDates;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.http.NextLink;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.AccessLog;
import org.openscrutiny.chassis.problem.Problem;

/** The log of reads of closed parts, for the monitoring officer. */
@Path("/v1/access-log")
@Tag(name = "Sealed", description = "The closed part of items that are exempt or confidential; every read is noted.")
@Produces(MediaType.APPLICATION_JSON)
public class AccessLogResource {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final String READS = """
        {"items": [{"actor": "5f0c", "roles": ["member"], "purpose": "the meeting", "at": "2018-02-27T18:04:00Z",
          "object": "/v1/agenda-items/0197c9a0-0000-7000-8000-000000000002/sealed"}]}""";

    private final AccessLog log;
    private final Cursors cursors;
    private final UriInfo uri;

    AccessLogResource(AccessLog log, Cursors cursors, UriInfo uri) {
        this.log = log;
        this.cursors = cursors;
        this.uri = uri;
    }

    @GET
    @RolesAllowed(Role.MONITORING_OFFICER)
    @Operation(
            operationId = "listSealedReads",
            summary = "Who read what was closed",
            description = "Oldest first; `object` is the path of one closed part, `from` is within, `to` is not.")
    @APIResponse(
            responseCode = "200",
            description = "The reads",
            content = @Content(examples = @ExampleObject(name = "one", value = READS)))
    public Response list(
            @RestQuery @Nullable String object,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        var begin = instant("from", from, FIRST);
        var end = instant("to", to, LAST);
        if (begin.isAfter(end)) {
            throw Problem.unreadable("from", "AFTER_TO", "Give an instant before `to`.");
        }
        var scope = "access log " + object + ' ' + begin + ' ' + end;
        var place = cursors.read(scope, cursor);
        int size = Limit.of(limit);
        var found = log.entries(
                object, begin.toString(), end.toString(), place == null ? 0 : Long.parseLong(place.id()), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size
                ? NextLink.of(
                        uri,
                        cursors.after(
                                scope,
                                new Cursors.Place(
                                        "", Long.toString(shown.getLast().id()))))
                : null;
        var response = Response.ok(new Page<>(shown.stream().map(SealedRead::of).toList(), next))
                .header("Cache-Control", "private, no-store")
                .build();
        return next == null ? response : NextLink.on(response, next);
    }

    private static Instant instant(String name, @Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        var read = LexicalDates.instant(text);
        if (read == null) {
            throw Problem.unreadable(name, "INSTANT", "Give an instant like 2018-02-28T10:00:00Z.");
        }
        return read;
    }
}
