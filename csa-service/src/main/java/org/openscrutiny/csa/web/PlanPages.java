package org.openscrutiny.csa.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Answers;
import org.openscrutiny.csa.Day;
import org.openscrutiny.csa.priority.LeadView;
import org.openscrutiny.csa.priority.PriorityView;
import org.openscrutiny.csa.summary.PrioritySummary;
import org.openscrutiny.csa.summary.SummaryService;

/** The plan in force and its priorities as pages, today or on the day in the address. */
@Path("/plan")
public class PlanPages {

    private final PlacedPriorities placed;
    private final SummaryService summaries;
    private final Answers answers;
    private final Day day;

    PlanPages(PlacedPriorities placed, SummaryService summaries, Answers answers, Day day) {
        this.placed = placed;
        this.summaries = summaries;
        this.answers = answers;
        this.day = day;
    }

    /** A priority in the list of a plan. */
    public record Card(String code, String name, List<String> leads) {}

    /** A plan in force with its priorities in the order of the plan. */
    public record Plan(String title, String number, String from, List<Card> cards) {}

    @CheckedTemplate(basePath = "csa")
    static class Templates {
        static native TemplateInstance plan(String on, List<Plan> plans);

        static native TemplateInstance priority(
                PrioritySummary summary,
                String on,
                List<String> formerNames,
                List<String> leads,
                List<FigureLine> figures,
                List<RecommendationBlock> recommendations);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response plan(@RestQuery @Nullable String on) {
        var asked = day.asked(on);
        var plans = placed.inForce(asked).stream()
                .map(p -> new Plan(
                        p.agreement().title(),
                        p.version().number(),
                        Words.day(p.version().effectiveFrom()),
                        p.priorities().stream().map(v -> card(v, asked)).toList()))
                .toList();
        return page(Templates.plan(Words.day(asked), plans));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response priority(@PathParam("code") String code, @RestQuery @Nullable String on) {
        var asked = day.asked(on);
        var found = placed.named(code, asked);
        var board = summaries.board(found.priority(), found.agreement(), asked);
        var name = board.summary().priority().name();
        return page(Templates.priority(
                board.summary(),
                Words.day(asked),
                found.priority().formerNames().stream()
                        .filter(n -> !n.equals(name))
                        .toList(),
                leads(found.priority(), asked),
                FigureLine.of(board.summary().indicators()),
                RecommendationBlock.of(board.recommendations())));
    }

    private Response page(TemplateInstance template) {
        return answers.publicDocument(template.render(), "text/html;charset=UTF-8");
    }

    private static Card card(PriorityView priority, LocalDate on) {
        return new Card(priority.code(), priority.nameOn(on), leads(priority, on));
    }

    private static List<String> leads(PriorityView priority, LocalDate on) {
        return priority.on(on).leads().stream().map(PlanPages::lead).toList();
    }

    /** A gap is said, never left blank. */
    private static String lead(LeadView lead) {
        var title = lead.postTitle();
        if (title == null) {
            var since = lead.from();
            return since == null ? "To be confirmed" : "To be confirmed since " + Words.day(since);
        }
        return lead.organisation() == null ? title : title + ", " + lead.organisation();
    }
}
