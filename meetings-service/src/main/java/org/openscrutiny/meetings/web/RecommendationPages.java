package org.openscrutiny.meetings.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.meetings.meeting.LondonTime;

/** The tracker of recommendations and their answers as pages. */
@Path("/recommendations")
public class RecommendationPages {

    private static final String DUE = "{responseDueOn}";
    private static final int MOST = 100;
    private static final int MOST_BODIES = 500;

    private final PublishedObjects published;
    private final PageAnswers answers;
    private final Clock clock;

    RecommendationPages(PublishedObjects published, PageAnswers answers, Clock clock) {
        this.published = published;
        this.answers = answers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "meetings")
    static class Templates {
        static native TemplateInstance tracker(
                List<TrackerLine> lines, long overdue, boolean filtered, List<Choice> bodies, List<Choice> states);

        static native TemplateInstance recommendation(
                PublicRecommendation made, TrackerLine line, List<Fact> facts, List<Fact> ending);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable String body, @RestQuery @Nullable String state) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
        var bodies = published.first(
                PublicQuery.of(PublishedObjects.BODY).sortedBy("{name}"), MOST_BODIES, Choice.Named.class);
        var made = new ArrayList<>(read(filtered(body, state).atLeast(DUE, "0").sortedBy(DUE)));
        made.addAll(read(
                filtered(body, state).where(DUE, "").sortedBy("{reference}").backwards()));
        var lines = TrackerLine.of(made, today);
        return answers.page(Templates.tracker(
                lines,
                lines.stream().filter(l -> l.overdue() != null).count(),
                Choice.isOne(body) || Choice.isOne(state),
                Choice.ofBodies(bodies, body),
                Choice.ofStates(state)));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        var made = published.find(PublishedObjects.RECOMMENDATION, id, PublicRecommendation.class);
        if (made == null) {
            return answers.missing("recommendation", "/recommendations", "All recommendations");
        }
        var line = TrackerLine.of(made, LocalDate.ofInstant(clock.instant(), LondonTime.LONDON));
        return answers.page(Templates.recommendation(
                made, line, RecommendationFacts.origin(made, line), RecommendationFacts.ending(made)));
    }

    private List<PublicRecommendation> read(PublicQuery query) {
        return published.first(query, MOST, PublicRecommendation.class);
    }

    private static PublicQuery filtered(@Nullable String body, @Nullable String state) {
        var query = PublicQuery.of(PublishedObjects.RECOMMENDATION);
        if (body != null && Choice.isOne(body)) {
            query.where("{bodyId}", body);
        }
        if (state != null && Choice.isOne(state)) {
            query.where("{state}", state);
        }
        return query;
    }
}
