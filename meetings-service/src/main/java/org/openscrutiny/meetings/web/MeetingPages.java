package org.openscrutiny.meetings.web;

import com.fasterxml.jackson.databind.node.TextNode;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicQuery;
import org.openscrutiny.meetings.body.BodyView;
import org.openscrutiny.meetings.meeting.LondonTime;
import org.openscrutiny.meetings.meeting.MeetingView;

/** The meetings as pages: of all committees, of one, and each with its agenda. */
@Path("/meetings")
public class MeetingPages {

    private static final String DAY = "{when,latest}";
    private static final int MOST_BODIES = 500;
    private static final int MOST_AHEAD = 200;
    private static final int MOST_PAST = 100;
    private static final int LATEST_PAST = 20;

    private final PublishedObjects published;
    private final PublicPanels panels;
    private final PageAnswers answers;
    private final Clock clock;

    MeetingPages(PublishedObjects published, PublicPanels panels, PageAnswers answers, Clock clock) {
        this.published = published;
        this.panels = panels;
        this.answers = answers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "meetings")
    static class Templates {
        static native TemplateInstance meetings(
                List<CommitteeLine> committees, List<MeetingLine> ahead, List<MeetingLine> past);

        static native TemplateInstance committee(
                String id, String name, List<MeetingLine> ahead, List<MeetingLine> past);

        static native TemplateInstance meeting(
                MeetingView meeting,
                String when,
                List<Fact> facts,
                List<AgendaPart> agenda,
                String withoutItems,
                List<TrackerLine> followed);

        private Templates() {}
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable String body) {
        return body == null ? all() : ofOne(body);
    }

    private Response all() {
        var bodies =
                published.first(PublicQuery.of(PublishedObjects.BODY).sortedBy("{name}"), MOST_BODIES, BodyView.class);
        var ahead = lines(ahead(), MOST_AHEAD);
        var undated = lines(undated(), MOST_AHEAD);
        var past = lines(past(), LATEST_PAST);
        return answers.page(Templates.meetings(CommitteeLine.of(bodies, ahead, undated), ahead, past));
    }

    private Response ofOne(String id) {
        var body = published.find(PublishedObjects.BODY, id, BodyView.class);
        if (body == null) {
            return answers.missing("committee", "/meetings", "All meetings");
        }
        var own = "{\"bodyIds\":[" + TextNode.valueOf(id) + "]}";
        var ahead = java.util.stream.Stream.concat(
                        lines(ahead().containing(own), MOST_AHEAD).stream(),
                        lines(undated().containing(own), MOST_AHEAD).stream())
                .toList();
        var past = lines(past().containing(own), MOST_PAST);
        return answers.page(Templates.committee(id, body.name(), ahead, past));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        var meeting = published.find(PublishedObjects.MEETING, id, MeetingView.class);
        if (meeting == null) {
            return answers.missing("meeting", "/meetings", "All meetings");
        }
        var followed = published.first(
                PublicQuery.of(PublishedObjects.RECOMMENDATION)
                        .containing("{\"meetingId\":" + TextNode.valueOf(id) + "}")
                        .sortedBy("{reference}"),
                MOST_PAST,
                PublicRecommendation.class);
        return answers.page(Templates.meeting(
                meeting,
                Words.when(meeting.when()),
                MeetingFacts.of(meeting),
                AgendaPart.of(meeting.items(), panels.of(meeting)),
                StateWords.withoutItems(meeting.state()),
                TrackerLine.of(followed, today())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
    }

    private List<MeetingLine> lines(PublicQuery query, int most) {
        return published.first(query, most, MeetingView.class).stream()
                .map(MeetingLine::of)
                .toList();
    }

    private PublicQuery ahead() {
        return meetings().atLeast(DAY, today().toString());
    }

    /** Those without any date: a value that is not there counts as empty. */
    private static PublicQuery undated() {
        return meetings().where(DAY, "");
    }

    private PublicQuery past() {
        return meetings()
                .atLeast(DAY, "0")
                .atMost(DAY, today().minusDays(1).toString())
                .backwards();
    }

    private static PublicQuery meetings() {
        return PublicQuery.of(PublishedObjects.MEETING).sortedBy(DAY);
    }
}
