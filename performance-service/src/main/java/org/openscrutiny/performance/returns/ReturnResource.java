package org.openscrutiny.performance.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.http.Sort;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.indicator.IndicatorNarrowing;
import org.openscrutiny.performance.vintage.FigureFilter;

/** Returns over HTTP. */
@Path("/v1/returns")
@Tag(name = "Returns", description = "Figures that are expected of periods which ended, and whether they came in time.")
@Produces(MediaType.APPLICATION_JSON)
public class ReturnResource {
    private final ReturnService service;
    private final ReturnReads reads;
    private final IndicatorNarrowing narrowing;
    private final AreaChoices areas;
    private final ReturnRates rates;
    private final Answers answers;
    private final History history;

    ReturnResource(
            ReturnService service,
            ReturnReads reads,
            IndicatorNarrowing narrowing,
            AreaChoices areas,
            ReturnRates rates,
            Answers answers,
            History history) {
        this.service = service;
        this.reads = reads;
        this.narrowing = narrowing;
        this.areas = areas;
        this.rates = rates;
        this.answers = answers;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listReturns",
            summary = "Returns",
            description =
                    "`state` is EXPECTED, RECEIVED, RECEIVED_LATE or NIL; `overdue=true` keeps those expected past"
                            + " their day; `priority`, `body`, and `rating` and `freshness` of the newest rating are those of the indicators;"
                            + " `area` is codes with commas, `descendants=true` adds what lies in them; `period` is a key or any"
                            + " notation of a year, or two as `from..to`, between which periods must lie."
                            + " Owners are named to owner, approver and clerk.")
    @APIResponse(
            responseCode = "200",
            description = "A page of returns",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ReturnExamples.LIST)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Response list(
            @RestQuery @Nullable String indicatorId,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String descendants,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String priority,
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String rating,
            @RestQuery @Nullable String freshness,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String overdue,
            @Parameter(
                            description = "The order; `-` before it for the other way round.",
                            schema = @Schema(enumeration = {"id", "-id", "dueOn", "-dueOn"}))
                    @RestQuery
                    @Nullable
                    String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return reads.page(
                reads.filter(
                        indicatorId,
                        owner,
                        state,
                        overdue,
                        FigureFilter.read(areas.read(area, descendants), period, null)),
                narrowing.by(priority, body, null, rating, freshness),
                Sort.read(sort, ReturnReads.SORTS),
                limit,
                cursor);
    }

    @GET
    @Path("/rates")
    @RolesAllowed({Role.APPROVER, Role.CLERK})
    @Operation(
            operationId = "listReturnRates",
            summary = "Rate on time per owner",
            description = "How many returns came in time, late or not yet; `share` is percent in time of those due.")
    @APIResponse(
            responseCode = "200",
            description = "Every owner",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ReturnExamples.RATES)))
    public Response rates() {
        return Response.ok(new Page<>(rates.all(), null))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readReturn",
            summary = "One return",
            description =
                    "Due a lag of whole months and some working days after its period ended; `overdue` is told at the"
                            + " moment of reading.")
    @APIResponse(
            responseCode = "200",
            description = "The return",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ReturnExamples.RETURN)))
    @APIResponse(responseCode = "404", description = "There is none")
    public Response read(String id, @RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(ReturnService.TYPE, id, asOf, reads.ifSeen(id).isPresent());
        }
        return reads.ifSeen(id)
                .map(seen -> answers.privileged(reads.view(seen), seen.rowVersion()))
                .orElseGet(() -> reads.open(id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listReturnVersions",
            summary = "History of a return",
            description = "Due, received; to roles of the service also warned and missed, newest first.")
    @APIResponse(responseCode = "404", description = "There is none")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(
                ReturnService.TYPE, id, limit, cursor, reads.ifSeen(id).isPresent());
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveReturn",
            summary = "State that there is nothing to return",
            description = "NIL with its reason, by the officer of the indicator; needs If-Match.")
    @APIResponse(responseCode = "200", description = "The return in its new state")
    @APIResponse(responseCode = "403", description = "The indicator is not yours")
    @APIResponse(responseCode = "409", description = "It is not expected any more")
    public Response move(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "nil", value = ReturnExamples.NIL)))
                    MoveReturn wish) {
        ReturnDue due = reads.commanded(id);
        Preconditions.requireMatch(ifMatch, due.rowVersion());
        ReturnDue moved =
                switch (wish.command()) {
                    case NIL -> service.nil(due, wish.reason());
                };
        return Answers.changed(reads.view(moved), moved.rowVersion());
    }
}
