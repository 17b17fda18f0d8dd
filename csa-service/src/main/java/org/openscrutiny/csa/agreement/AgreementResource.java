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
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.CsaProblem;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.Json;
import org.openscrutiny.csa.Pages;
import org.openscrutiny.csa.PublicViews;

/** Agreements over HTTP. The public sees an agreement from its first published version on. */
@Path("/v1/agreements")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

    private final AgreementService service;
    private final PublicAnswers publicAnswers;
    private final PublicViews publicViews;
    private final Answers answers;
    private final Pages pages;
    private final CurrentCaller caller;
    private final Day day;

    AgreementResource(
            AgreementService service,
            PublicAnswers publicAnswers,
            PublicViews publicViews,
            Answers answers,
            Pages pages,
            CurrentCaller caller,
            Day day) {
        this.service = service;
        this.publicAnswers = publicAnswers;
        this.publicViews = publicViews;
        this.answers = answers;
        this.pages = pages;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgreements",
            summary = "Agreements",
            description = "By title; the coordinator sees those without a published version too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of agreements",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = AgreementExamples.LIST)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Response list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return caller.hasAny(Role.COORDINATOR)
                ? pages.of("agreements", limit, cursor, service::page, AgreementFullView::id)
                : publicAnswers.list(PublicQuery.of(Agreement.TYPE).sortedBy("{title}"), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readAgreement",
            summary = "An agreement",
            description = "With `on`, also the version in force that day.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement with its published versions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = AgreementExamples.READ)))
    @APIResponse(responseCode = "404", description = "Not public, or no version in force on that day")
    public Response read(String id, @RestQuery @Nullable String on) {
        if (on != null) {
            return inForce(id, on);
        }
        if (caller.hasAny(Role.COORDINATOR)) {
            var stored = service.find(id);
            return answers.privileged(stored.view(), stored.rowVersion());
        }
        return publicAnswers.single(Agreement.TYPE, id);
    }

    private Response inForce(String id, String on) {
        var asked = day.asked(on);
        var agreement = publicViews.find(Agreement.TYPE, id, AgreementView.class);
        return publicViews.answer(new DatedAgreementView(
                agreement,
                asked,
                agreement
                        .inForceOn(asked)
                        .orElseThrow(() -> new Problem(
                                CsaProblem.NO_VERSION_IN_FORCE,
                                "The first version is effective after " + asked + "."))));
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
    @APIResponse(responseCode = "403", description = "Not a coordinator")
    @APIResponse(responseCode = "422", description = "A rule is broken")
    public Response create(DescribeAgreement command) {
        var stored = service.create(command);
        return Answers.created("/v1/agreements/" + stored.view().id(), stored.view(), stored.rowVersion());
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
    @APIResponse(responseCode = "412", description = "It has changed since")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response change(String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        var stored = service.describe(id, ifMatch, patch);
        return Answers.changed(stored.view(), stored.rowVersion());
    }
}
