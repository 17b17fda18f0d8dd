package org.openscrutiny.csa.response;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Limit;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.feed.MeetingsSeen;

/** The scrutiny log over HTTP: when the agreement was before members, what they recommended, what was answered. */
@Path("/v1/scrutiny-log")
@Tag(name = "Responses")
@Produces(MediaType.APPLICATION_JSON)
public class ScrutinyLogResource {

    private static final String SCOPE = "scrutiny log";

    private final MeetingsSeen meetings;
    private final ScrutinyLog log;
    private final PublicAnswers publicAnswers;
    private final PublicViews views;
    private final Cursors cursors;
    private final Day day;

    ScrutinyLogResource(
            MeetingsSeen meetings,
            ScrutinyLog log,
            PublicAnswers publicAnswers,
            PublicViews views,
            Cursors cursors,
            Day day) {
        this.meetings = meetings;
        this.log = log;
        this.publicAnswers = publicAnswers;
        this.views = views;
        this.cursors = cursors;
        this.day = day;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readScrutinyLog",
            summary = "The scrutiny log",
            description = "Meetings that had an agreement or a priority before them, by date, each with these items,"
                    + " its recommendations and their answers on the day asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page of meetings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ResponseExamples.LOG)))
    public Response list(
            @RestQuery @Nullable String on, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var asked = day.asked(on);
        int size = Limit.of(limit);
        var entries = log.of(meetings.ofTheAgreement(cursors.read(SCOPE, cursor), size + 1), asked);
        return publicAnswers.page(SCOPE, size, entries, views::write, ScrutinyLog.Entry::place);
    }
}
