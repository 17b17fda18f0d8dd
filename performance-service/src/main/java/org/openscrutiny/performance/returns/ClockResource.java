package org.openscrutiny.performance.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.identity.CurrentCaller;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Clocks over HTTP. */
@Path("/v1/clocks")
@Tag(name = "Clocks", description = "What is due until when, and whether it was warned of, missed or met.")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    private final Clocks clocks;
    private final PrivilegedPage pages;
    private final CurrentCaller caller;

    ClockResource(Clocks clocks, PrivilegedPage pages, CurrentCaller caller) {
        this.clocks = clocks;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.APPROVER, Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "listClocks",
            summary = "Clocks",
            description =
                    "In the order of their days. `subject` is RETURN, COMMENTARY or PACK; `state` is DUE, WARNED, MISSED,"
                            + " MET, MET_LATE or ENDED. A pack is due on the day the agenda of its meeting goes out; its `id`"
                            + " is that of the dashboard, and a clerk sees those of the own bodies.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clocks",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = ReturnExamples.CLOCKS)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Response list(
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Clocks.Subject whose = subject == null ? null : word("subject", subject, Clocks.Subject.values());
        Clocks.State where = state == null ? null : word("state", state, Clocks.State.values());
        Set<String> bodies = bodies();
        return pages.of(
                "clocks " + whose + ' ' + where + ' ' + (bodies == null ? "*" : new TreeSet<>(bodies)),
                limit,
                cursor,
                (place, size) -> clocks.page(whose, where, bodies, place, size),
                c -> new Cursors.Place(c.dueOn().toString(), c.id()),
                c -> c);
    }

    /** The bodies whose plans of dashboards the caller sees; null for all. */
    private @Nullable Set<String> bodies() {
        Set<String> own = caller.own("bodies");
        return caller.hasAny(Role.APPROVER) || own.contains("*") ? null : own;
    }

    private static <E extends Enum<E>> E word(String parameter, String given, E[] words) {
        return Arrays.stream(words)
                .filter(w -> w.name().equals(given))
                .findFirst()
                .orElseThrow(() ->
                        Problem.unreadable(parameter, "UNKNOWN_VALUE", "Use one of " + Arrays.toString(words) + "."));
    }
}
