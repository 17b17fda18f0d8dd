package org.openscrutiny.performance.rule;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.openness.History;
import org.openscrutiny.chassis.openness.PublicAnswers;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.chassis.problem.Problem;

/** Rule sets over HTTP: everybody reads all of them, administrators write. */
@Path("/v1/rule-sets")
@Tag(name = "Rule sets", description = "By which tolerances figures are rated, in versions that stay once they rated.")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {
    private static final String[] ROLES = {Role.ADMIN, Role.OFFICER, Role.APPROVER, Role.CLERK};

    private final RuleService service;
    private final RuleReads reads;
    private final PublicAnswers open;
    private final PublicViews views;
    private final Answers answers;
    private final CurrentCaller caller;
    private final History history;

    RuleResource(
            RuleService service,
            RuleReads reads,
            PublicAnswers open,
            PublicViews views,
            Answers answers,
            CurrentCaller caller,
            History history) {
        this.service = service;
        this.reads = reads;
        this.open = open;
        this.views = views;
        this.answers = answers;
        this.caller = caller;
        this.history = history;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listRuleSets", summary = "Rule sets", description = "One a family, with its versions.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rule sets",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = RuleExamples.LIST)))
    public Response list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return open.list(PublicQuery.of(RuleService.TYPE), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readRuleSet",
            summary = "One rule set",
            description = "By the name of its family. A period is rated by the last version that reaches its last day."
                    + " The same for everybody; administrators get the tag that the next POST or PUT needs.")
    @APIResponse(
            responseCode = "200",
            description = "The rule set",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleView.class),
                            examples = @ExampleObject(name = "answer", value = RuleExamples.PUBLIC)))
    public Response read(String id, @RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return history.asOf(RuleService.TYPE, id, asOf, caller.hasAny(Role.ADMIN));
        }
        if (caller.hasAny(Role.ADMIN)) {
            Rule rule = service.rule(id);
            return answers.privileged(rule.view(), rule.rowVersion());
        }
        return open.single(RuleService.TYPE, id);
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listRuleSetVersions",
            summary = "History of a rule set",
            description =
                    "What was recorded when and by which command, newest first; roles of the service see by whom.")
    public Response history(String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return history.list(RuleService.TYPE, id, limit, cursor, caller.hasAny(ROLES));
    }

    @GET
    @Path("/{id}/versions/{number}")
    @PermitAll
    @Operation(
            operationId = "readRuleVersion",
            summary = "One version, and what came of it",
            description =
                    "Whether a rating cites it, and how many published ratings are still to be made again by it; with"
                            + " `asOf` its terms as they were recorded at that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The version as of now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = RuleExamples.VERSION)))
    public Response version(String id, int number, @RestQuery @Nullable String asOf) {
        if (asOf != null) {
            return views.answer(reads.version(history.bytesAsOf(RuleService.TYPE, id, asOf, false), number)
                    .orElseThrow(Problem::notFound));
        }
        return views.answer(reads.version(id, number).orElseThrow(Problem::notFound));
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addRuleVersion",
            summary = "Change a rule",
            description = "Adds the next version; needs If-Match. Published ratings of periods that end on"
                    + " `appliesFrom` or later are made again in the background: each gets another entry with the cause"
                    + " RULE_CHANGED beside the old one. Packs stay as they are, and no commentary falls due.")
    @APIResponse(responseCode = "201", description = "The rule set with the version")
    public Response add(
            String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "next", value = RuleExamples.NEXT)))
                    EnterRuleVersion wish) {
        Rule rule = service.add(id, ifMatch, wish);
        String location = "/v1/rule-sets/" + id + "/versions/" + rule.versions().size();
        return Answers.created(location, rule.view(), rule.rowVersion());
    }

    @PUT
    @Path("/{id}/versions/{number}")
    @RolesAllowed(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mendRuleVersion",
            summary = "Mend a version that has rated nothing yet",
            description =
                    "As a whole; needs the tag of the rule set in If-Match. What has rated stays as it is: add the next version instead.")
    @APIResponse(responseCode = "200", description = "The rule set as it stands now")
    @APIResponse(responseCode = "409", description = "`rule-set-in-use`")
    public Response mend(
            String id,
            int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "mended", value = RuleExamples.MENDED)))
                    EnterRuleVersion wish) {
        Rule rule = service.mend(id, number, ifMatch, wish);
        return Answers.changed(rule.view(), rule.rowVersion());
    }
}
