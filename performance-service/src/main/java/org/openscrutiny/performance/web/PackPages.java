package org.openscrutiny.performance.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.dashboard.PublicPacks;

/** Each pack as a page, for ever: withdrawn or followed by another it says so, and shows what the meeting was given. */
@Path("/packs/{id}")
public class PackPages {
    private final PublicPacks packs;
    private final DashboardRendering rendering;

    PackPages(PublicPacks packs, DashboardRendering rendering) {
        this.packs = packs;
        this.rendering = rendering;
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        return rendering.page(document(id), PackPlace::ofPack);
    }

    /** The same figures as they stand today, where they are not what the meeting was given. */
    @GET
    @Path("/now")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response now(@PathParam("id") String id) {
        return rendering.now(document(id), PackPlace::ofPack);
    }

    @GET
    @Path("/figures.csv")
    @PermitAll
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response figures(@PathParam("id") String id) {
        return rendering.csv(document(id));
    }

    private String document(String id) {
        return packs.document(id).orElseThrow(Problem::notFound);
    }
}
