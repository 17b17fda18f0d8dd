package org.openscrutiny.performance.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.identity.Role;
import org.openscrutiny.performance.indicator.PrivilegedPage;

/** Notices over HTTP. */
@Path("/v1/notices")
@Tag(name = "Notices", description = "E-mails that something is due, was missed, or waits for approval.")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
    static final String EXAMPLE = """
            {"items": [{"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5ad1", "kind": "RETURN_DUE",
             "subjectId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5ac1", "dueOn": "2027-05-17",
             "recipient": "libraries@council.example", "title": "A return is due on 2027-05-17", "state": "SENT",
             "attempts": 1, "madeAt": "2027-05-10T06:00:00Z", "sentAt": "2027-05-10T06:00:02Z"}]}""";

    private final Notices notices;
    private final PrivilegedPage pages;

    NoticeResource(Notices notices, PrivilegedPage pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Role.APPROVER, Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "listNotices",
            summary = "Notices",
            description =
                    "Each goes once: 5 working days before something is due, the day after it was missed, and once"
                            + " a working day where work waits for approval. They carry a link, never a figure.")
    @APIResponse(
            responseCode = "200",
            description = "A page of notices",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answer", value = EXAMPLE)))
    public Response list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return pages.of("notices", limit, cursor, notices::page, n -> new Cursors.Place(n.id(), n.id()), n -> n);
    }
}
