package org.openscrutiny.performance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.performance.area.AreaReads;
import org.openscrutiny.performance.priority.PriorityReads;
import org.openscrutiny.performance.priority.PriorityView;

/** The priorities in force as a page: what is measured of each, or why no sound measure exists. */
@Path("/priorities")
public class PriorityPages {
    private final PriorityReads priorities;
    private final AreaReads register;
    private final Answers answers;

    PriorityPages(PriorityReads priorities, AreaReads register, Answers answers) {
        this.priorities = priorities;
        this.register = register;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "performance")
    static class Templates {
        static native TemplateInstance priorities(List<AgreementTable> agreements);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list() {
        var placed = priorities.inForce();
        var areas = placed.stream()
                .flatMap(place -> place.priority().indicators().stream())
                .flatMap(indicator -> indicator.ratings().stream())
                .map(PriorityView.Latest::areaCode)
                .collect(Collectors.toSet());
        var page = Templates.priorities(AgreementTable.of(placed, register.names(areas)));
        return answers.publicDocument(page.render(), "text/html;charset=UTF-8");
    }

    /** Where a priority stands on the page. */
    static String anchor(String priorityId) {
        return "priority-" + priorityId;
    }
}
