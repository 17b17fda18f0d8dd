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
import org.openscrutiny.chassis.http.Idempotent;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.csa.Json;
import org.openscrutiny.csa.Reading;

/** Agreements over HTTP. The public sees an agreement from its first published version on. */
@Path("/v1/agreements")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

    private static final Reading.Kind<AgreementView> KIND =
            new Reading.Kind<>(Agreement.TYPE, AgreementView.class, AgreementView::on, List.of(Role.COORDINATOR));
    private static final Reading.Kind<AgreementView> IN_FORCE = new Reading.Kind<>(
            Agreement.TYPE, AgreementView.class, DatedAgreementView::inForce, List.of(Role.COORDINATOR));

    private final AgreementService service;
    private final Reading reading;

    AgreementResource(AgreementService service, Reading reading) {
        this.service = service;
        this.reading = reading;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgreements",
            summary = "Agreements",
            description =
                    "By title; with `on`, each with the version in force that day. The coordinator sees those without"
                            + " a published version too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of agreements",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = AgreementExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String on, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reading.page(
                KIND,
                PublicQuery.of(Agreement.TYPE).sortedBy("{title}"),
                new Reading.Asked(on, limit, cursor),
                "agreements",
                service::page,
                AgreementFullView::id);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readAgreement",
            summary = "An agreement",
            description = "With `on`, also the version in force that day; with `asOf`, as it was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement with its published versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = AgreementExamples.READ)))
    @APIResponse(responseCode = "404", description = "Not public, or no version in force on that day")
    public Response read(String id, @RestQuery @Nullable String on, @RestQuery @Nullable String asOf) {
        return reading.one(IN_FORCE, id, new Reading.Times(on, asOf), () -> service.find(id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readAgreementHistory",
            summary = "History of an agreement",
            description =
                    "Its public versions, newest first; the coordinator sees who made each, and the changes between.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reading.history(KIND, id, limit, cursor);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAgreement",
            summary = "Make an agreement",
            description = "It becomes public with its first published version.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DescribeAgreement.class),
                            examples = @ExampleObject(name = "agreement", value = AgreementExamples.AGREEMENT)))
    @APIResponse(responseCode = "201", description = "The agreement")
    public Response create(DescribeAgreement command) {
        var stored = service.create(command);
        return stored.createdAt("/v1/agreements/" + stored.view().id());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeAgreement",
            summary = "Change an agreement",
            description = "JSON Merge Patch of what made it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Json.MERGE_PATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any part of DescribeAgreement; null removes."),
                            examples = @ExampleObject(name = "title", value = AgreementExamples.PATCH)))
    @APIResponse(responseCode = "200", description = "The agreement")
    public Response change(String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        return service.describe(id, ifMatch, patch).changed();
    }
}
