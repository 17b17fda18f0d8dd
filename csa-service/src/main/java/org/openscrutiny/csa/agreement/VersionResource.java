package org.openscrutiny.csa.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.http.Page;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.Json;
import org.openscrutiny.csa.Reading;

/** Versions of an agreement over HTTP: the public reads published ones, as they stand on the day asked. */
@Path("/v1/agreements/{id}/versions")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource {

    private static final Reading.Kind<AgreementView> AGREEMENT =
            new Reading.Kind<>(Agreement.TYPE, AgreementView.class, AgreementView::on, List.of(Role.COORDINATOR));

    private final VersionService service;
    private final Reading reading;
    private final PublicViews publicViews;
    private final Answers answers;
    private final CurrentCaller caller;
    private final Day day;

    VersionResource(
            VersionService service,
            Reading reading,
            PublicViews publicViews,
            Answers answers,
            CurrentCaller caller,
            Day day) {
        this.service = service;
        this.reading = reading;
        this.publicViews = publicViews;
        this.answers = answers;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listVersions",
            summary = "Versions of an agreement",
            description = "In the order of their numbers, each with its standing on the day asked; the coordinator"
                    + " sees drafts unless a day is asked.")
    @APIResponse(
            responseCode = "200",
            description = "All versions, in one page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = AgreementExamples.VERSIONS)))
    public Response list(String id, @RestQuery @Nullable String on) {
        if (on == null && caller.hasAny(Role.COORDINATOR)) {
            return Response.ok(new Page<>(service.all(id), null))
                    .header("Cache-Control", "private, no-store")
                    .build();
        }
        var asked = day.asked(on);
        var agreement = publicViews.find(Agreement.TYPE, id, AgreementView.class);
        return publicViews.answer(new Page<>(
                agreement.versions().stream()
                        .map(v -> DatedVersionView.of(v, agreement, asked))
                        .toList(),
                null));
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "readVersion",
            summary = "A version",
            description =
                    "With its standing on the day asked; with `asOf`, as it was recorded then. The coordinator sees"
                            + " drafts unless a time is asked.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = AgreementExamples.READ_VERSION)))
    public Response read(String id, String number, @RestQuery @Nullable String on, @RestQuery @Nullable String asOf) {
        if (on == null && asOf == null && caller.hasAny(Role.COORDINATOR)) {
            var stored = service.find(id, number);
            return answers.privileged(stored.view(), stored.rowVersion());
        }
        var asked = day.asked(on);
        var agreement = reading.view(AGREEMENT, id, asOf);
        return publicViews.answer(agreement.versions().stream()
                .filter(v -> v.number().equals(number))
                .map(v -> DatedVersionView.of(v, agreement, asked))
                .findFirst()
                .orElseThrow(Problem::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftVersion",
            summary = "Draft a version",
            description = "The number is given here and never used twice. A priority is placed by id, or by a name.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftVersion.class),
                            examples = @ExampleObject(name = "first", value = AgreementExamples.VERSION)))
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "409", description = "The number is taken")
    public Response draft(String id, DraftVersion command) {
        var stored = service.draft(id, command);
        return stored.createdAt(
                "/v1/agreements/" + id + "/versions/" + stored.view().number());
    }

    @PATCH
    @Path("/{number}")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeVersion",
            summary = "Change a draft",
            description = "JSON Merge Patch of what made it, until it is agreed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Json.MERGE_PATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any part of DraftVersion; null removes."),
                            examples = @ExampleObject(name = "foreword", value = AgreementExamples.VERSION_PATCH)))
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "409", description = "It is frozen")
    public Response change(String id, String number, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        return service.rewrite(id, number, ifMatch, patch).changed();
    }

    @POST
    @Path("/{number}/transitions")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveVersion",
            summary = "Move a version on",
            description = "CONSULT, REVISE, ADOPT, PUBLISH; or RECORD_AS_PRINTED, which enters a past version in its"
                    + " printed state and keeps the guards that the paper does not meet as warnings.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MoveVersion.class),
                            examples = @ExampleObject(name = "recordAsPrinted", value = AgreementExamples.TRANSITION)))
    @APIResponse(responseCode = "200", description = "The version in its new state")
    public Response move(
            String id, String number, @HeaderParam("If-Match") @Nullable String ifMatch, MoveVersion command) {
        return service.move(id, number, ifMatch, command).changed();
    }
}
