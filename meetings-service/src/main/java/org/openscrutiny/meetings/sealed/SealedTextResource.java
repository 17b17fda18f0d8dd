package org.openscrutiny.meetings.sealed;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.openscrutiny.chassis.http.Preconditions;
import org.openscrutiny.chassis.identity.Role;

/** The closed part of an agenda item. Who may not read it learns nothing from it, not even that it is there. */
@Path("/v1/agenda-items/{id}/sealed")
@Tag(name = "Sealed", description = "The closed part of items that are exempt or confidential; every read is noted.")
@Produces(MediaType.APPLICATION_JSON)
public class SealedTextResource {

    private static final String PRIVATE = "private, no-store";
    private static final String TEXT = """
        {"closedTitle": "Terms offered for the depot", "text": "Heads of terms as put to the committee.",
         "publicInterest": "The price would be known to the other bidders."}""";
    private static final String SHOWN = """
        {"id": "0197c9a0-0000-7000-8000-000000000009", "itemId": "0197c9a0-0000-7000-8000-000000000002",
         "closedTitle": "Terms offered for the depot",
         "publicInterest": "The price would be known to the other bidders."}""";
    private static final String RULING = """
        {"command": "RULE", "upheld": true, "reasons": "Negotiations go on until March."}""";

    private final SealedTextService service;
    private final Answers answers;

    SealedTextResource(SealedTextService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readSealedText",
            summary = "The closed part of an item",
            description = "For a clerk of the body, the monitoring officer, and members who are entitled and not"
                    + " barred by an interest. For everybody else it is not there. `X-Purpose` says what it is read for;"
                    + " with `asOf`, as it was then.")
    @APIResponse(
            responseCode = "200",
            description = "The closed part",
            content =
                    @Content(
                            schema = @Schema(implementation = SealedTextView.class),
                            examples = @ExampleObject(name = "terms", value = SHOWN)))
    public Response read(
            String id, @RestQuery @Nullable String asOf, @HeaderParam("X-Purpose") @Nullable String purpose) {
        if (asOf != null) {
            return answers.privateDocument(service.readAsOf(id, asOf, purpose), MediaType.APPLICATION_JSON);
        }
        var sealed = service.read(id, purpose);
        return answers.privileged(SealedTextView.of(sealed), sealed.rowVersion());
    }

    @PUT
    @RolesAllowed(Role.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeSealedText",
            summary = "Write the closed part of an item",
            description = "Replaces all of it. The first time without If-Match, later with the ETag of the closed part."
                    + " The answer has no body.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "terms", value = TEXT)))
    @APIResponse(responseCode = "201", description = "It is sealed; ETag is its first")
    @APIResponse(responseCode = "204", description = "It is replaced; ETag is the new one")
    @APIResponse(responseCode = "409", description = "The item is open")
    public Response write(String id, @HeaderParam("If-Match") @Nullable String ifMatch, SealText wish) {
        var written = service.write(id, ifMatch, wish);
        var answer = Response.noContent();
        if (written.created()) {
            answer = Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/v1/agenda-items/" + id + "/sealed");
        }
        return answer.header(
                        HttpHeaders.ETAG, Preconditions.rowTag(written.sealed().rowVersion()))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .build();
    }

    @POST
    @Path("/transitions")
    @RolesAllowed(Role.MONITORING_OFFICER)
    @Idempotent(sealed = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveSealedText",
            summary = "Rule on the exemption",
            description = "The monitoring officer holds whether the item is rightly closed; opening it is its clerk's"
                    + " to do. Needs If-Match. A repeat under the same Idempotency-Key is answered with the id alone.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "upheld", value = RULING)))
    @APIResponse(
            responseCode = "200",
            description = "The closed part with the ruling",
            content = @Content(schema = @Schema(implementation = SealedTextView.class)))
    @APIResponse(responseCode = "404", description = "Nothing is sealed there")
    public Response move(String id, @HeaderParam("If-Match") @Nullable String ifMatch, MoveSealed wish) {
        var sealed = service.rule(id, ifMatch, wish);
        return Answers.changed(SealedTextView.of(sealed), sealed.rowVersion());
    }
}
