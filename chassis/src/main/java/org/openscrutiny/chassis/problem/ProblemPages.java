package org.openscrutiny.chassis.problem;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page for each problem type, so that the address in {@code type} leads somewhere (RFC 9457, 3.1.1). */
@Path("/problems")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProblemPages {

    private final List<ProblemType> types;

    ProblemPages(@All List<ProblemCatalogue> catalogues) {
        types = catalogues.stream()
                .<ProblemType>flatMap(catalogue -> catalogue.types().stream())
                .sorted(Comparator.comparing(ProblemType::slug).thenComparing(ProblemType::status))
                .toList();
    }

    @CheckedTemplate(basePath = "chassis")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance problems(String heading, List<ProblemType> types);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance all() {
        return Templates.problems("Problems that this service reports", types);
    }

    @GET
    @PermitAll
    @Path("/{slug}")
    @Operation(hidden = true)
    public TemplateInstance one(String slug) {
        var found = types.stream().filter(t -> t.slug().equals(slug)).toList();
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return Templates.problems(found.getFirst().title(), found);
    }
}
