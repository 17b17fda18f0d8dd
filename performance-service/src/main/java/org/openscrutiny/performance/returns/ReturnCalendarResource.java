package org.openscrutiny.performance.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;

/** The return calendar over HTTP. */
@Path("/v1/return-calendar")
@Tag(name = "Return calendar", description = "How long after the end of a period its return is due.")
@Produces(MediaType.APPLICATION_JSON)
public class ReturnCalendarResource {
    private final ReturnService service;
    private final Answers answers;
    private final History history;

    ReturnCalendarResource(ReturnService service, Answers answers, History history) {
        this.service = service;
        this.answers = answers;
        this.history = history;
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "readReturnCalendar",
            summary = "The return calendar",
            description =
                    "Working days after the lag, and the lags of definitions that state none of their own; with `asOf`"
                            + " as it had been set by that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ReturnExamples.CALENDAR)))
    public Response read(@RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(ReturnService.CALENDAR, ReturnCalendar.ONLY, asOf, true);
        }
        ReturnCalendar calendar = service.calendar();
        return answers.privileged(calendar.terms(), calendar.rowVersion());
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "listReturnCalendarVersions",
            summary = "History of the return calendar",
            description = "When it was set and by whom, newest first; 404 while it is as the service came.")
    public Response history(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(ReturnService.CALENDAR, ReturnCalendar.ONLY, limit, cursor, true);
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setReturnCalendar",
            summary = "Set the return calendar",
            description = "For returns made from then on; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The calendar as it stands now")
    public Response set(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "lags", value = ReturnExamples.CALENDAR)))
                    SetReturnCalendar wish) {
        ReturnCalendar calendar = service.calendar();
        Preconditions.requireMatch(ifMatch, calendar.rowVersion());
        ReturnCalendar set = service.set(calendar, wish);
        return Answers.changed(set.terms(), set.rowVersion());
    }
}
