package org.openscrutiny.performance.indicator;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.PerformanceProblem;

/** Definition versions of an indicator over HTTP; their ETag is that of the indicator. */
@Path("/v1/indicators/{id}/definitions")
@Tag(name = "Definitions", description = "What an indicator means, version by version.")
@Produces(MediaType.APPLICATION_JSON)
public class DefinitionResource {
    private final IndicatorService service;
    private final IndicatorReads reads;
    private final OwnIndicators own;
    private final PublishedDefinitions published;
    private final PastDefinitions past;
    private final Answers answers;

    DefinitionResource(
            IndicatorService service,
            IndicatorReads reads,
            OwnIndicators own,
            PublishedDefinitions published,
            PastDefinitions past,
            Answers answers) {
        this.service = service;
        this.reads = reads;
        this.published = published;
        this.past = past;
        this.own = own;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDefinitions",
            summary = "All definition versions",
            description =
                    "Approved ones for everybody, those too whose first day is to come; owner, approver and clerk see"
                            + " what waits and who made them.")
    @APIResponse(
            responseCode = "200",
            description = "Every version, oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = IndicatorExamples.VERSIONS)))
    public Response list(String id) {
        Indicator indicator = reads.ifSeen(id).orElse(null);
        if (indicator == null) {
            String items = String.join(",", published.all(id));
            return answers.publicDocument("{\"items\":[" + items + "]}", MediaType.APPLICATION_JSON);
        }
        Page<DefinitionView> page = new Page<>(
                indicator.definitions().stream().map(DefinitionView::of).toList(), null);
        return Response.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "readDefinition",
            summary = "One definition version",
            description =
                    "An approved one for everybody; owner, approver and clerk see what waits and who made it. With `asOf`"
                            + " what was recorded of it at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = IndicatorExamples.VERSION)))
    public Response read(String id, int number, @RestQuery @Nullable String asOf) {
        Indicator indicator = reads.ifSeen(id).orElse(null);
        if (asOf != null) {
            return indicator == null
                    ? answers.publicDocument(past.open(id, number, asOf), MediaType.APPLICATION_JSON)
                    : answers.privateDocument(past.full(id, number, asOf), MediaType.APPLICATION_JSON);
        }
        if (indicator == null) {
            return answers.publicDocument(published.one(id, number), MediaType.APPLICATION_JSON);
        }
        return answers.privileged(DefinitionView.of(indicator.definition(number)), indicator.rowVersion());
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftDefinition",
            summary = "Draft a new definition",
            description = "It begins after the one before, whose figures keep theirs; it says whether they can be"
                    + " compared (`comparableWithPrevious`) and, unless YES, why it changed. While the newest is a"
                    + " draft, that one takes the terms. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "The draft that was there, with the new terms")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "409", description = "The newest version waits for approval")
    public Response draft(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "percentage",
                                                            value = IndicatorExamples.NEXT)))
                    DefinitionTerms wish) {
        Indicator indicator = reads.own(id, ifMatch);
        Indicator after = service.define(indicator, wish, own.actor());
        DefinitionVersion drafted = after.definitions().getLast();
        DefinitionView view = DefinitionView.of(drafted);
        return drafted.number() > indicator.definitions().size()
                ? Answers.created("/v1/indicators/" + id + "/definitions/" + drafted.number(), view, after.rowVersion())
                : Answers.changed(view, after.rowVersion());
    }

    @POST
    @Path("/{number}/transitions")
    @RolesAllowed({Role.OFFICER, Role.APPROVER})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveDefinition",
            summary = "Submit, return or approve a definition",
            description =
                    "SUBMIT by the owner; RETURN {reason} by an approver makes it a draft again, which takes other"
                            + " terms; APPROVE by an approver who never submitted it; needs If-Match. Approved for a day"
                            + " to come, it is in force from that day on; until then `comingDefinitions` of the"
                            + " indicator names it, and the version before it holds.")
    @APIResponse(responseCode = "200", description = "The version in its new state")
    @APIResponse(responseCode = "403", description = "`separation-of-duties`, or the indicator is not yours")
    @APIResponse(responseCode = "422", description = "`reason-required`")
    public Response move(
            String id,
            int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "submit",
                                                            value = "{\"command\":\"SUBMIT\"}")))
                    MoveDefinition wish) {
        Indicator indicator = reads.commanded(id, number);
        Preconditions.requireMatch(ifMatch, indicator.rowVersion());
        Indicator after =
                switch (wish.command()) {
                    case SUBMIT -> {
                        own.requireOwn(indicator);
                        yield service.submitDefinition(indicator, number, own.actor());
                    }
                    case RETURN -> {
                        own.requireRole(Role.APPROVER);
                        yield service.returnDefinition(indicator, number, reason(wish));
                    }
                    case APPROVE -> {
                        own.requireRole(Role.APPROVER);
                        yield service.approveDefinition(indicator, number, own.actor());
                    }
                };
        return Answers.changed(DefinitionView.of(after.definition(number)), after.rowVersion());
    }

    private static String reason(MoveDefinition wish) {
        if (wish.reason() == null || wish.reason().isBlank()) {
            throw new Problem(
                    PerformanceProblem.REASON_REQUIRED,
                    "Say in \"reason\" what is to be mended.",
                    List.of(new Fault("/reason", "REQUIRED", "Say what is to be mended.")));
        }
        return wish.reason();
    }
}
