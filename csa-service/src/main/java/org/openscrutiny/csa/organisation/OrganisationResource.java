package org.openscrutiny.csa.organisation;

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

/** Organisations over HTTP. */
@Path("/v1/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    private static final Reading.Kind<OrganisationView> KIND = new Reading.Kind<>(
            Organisation.TYPE, OrganisationView.class, OrganisationView::on, List.of(Role.COORDINATOR));

    private final OrganisationService service;
    private final Reading reading;

    OrganisationResource(OrganisationService service, Reading reading) {
        this.service = service;
        this.reading = reading;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOrganisations",
            summary = "Organisations",
            description = "By name; with `on`, each with its name and roles of that day.")
    @APIResponse(
            responseCode = "200",
            description = "A page of organisations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = OrganisationExamples.LIST)))
    public Response list(
            @RestQuery @Nullable String on, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reading.page(
                KIND,
                PublicQuery.of(Organisation.TYPE).sortedBy("{name}"),
                new Reading.Asked(on, limit, cursor),
                "organisations",
                service::page,
                OrganisationView::id);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readOrganisation",
            summary = "An organisation",
            description = "With `on`, its name and roles of that day; with `asOf`, as it was recorded then.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = OrganisationExamples.READ)))
    public Response read(String id, @RestQuery @Nullable String on, @RestQuery @Nullable String asOf) {
        return reading.one(KIND, id, new Reading.Times(on, asOf), () -> service.find(id));
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "readOrganisationHistory",
            summary = "History of an organisation",
            description = "Its public versions, newest first; the coordinator sees who made each.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reading.history(KIND, id, limit, cursor);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createOrganisation",
            summary = "Enter an organisation",
            description = "It is public at once.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DescribeOrganisation.class),
                            examples = @ExampleObject(name = "police", value = OrganisationExamples.ORGANISATION)))
    @APIResponse(responseCode = "201", description = "The organisation")
    public Response create(DescribeOrganisation command) {
        var stored = service.create(command);
        return stored.createdAt("/v1/organisations/" + stored.view().id());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes({Json.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation",
            description = "JSON Merge Patch of what made it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = Json.MERGE_PATCH,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any part of DescribeOrganisation; null removes."),
                            examples = @ExampleObject(name = "names", value = OrganisationExamples.PATCH)))
    @APIResponse(responseCode = "200", description = "The organisation")
    public Response change(String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        return service.describe(id, ifMatch, patch).changed();
    }
}
