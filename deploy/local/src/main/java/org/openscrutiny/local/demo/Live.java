package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.openscrutiny.local.Actors;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.DemoSet;
import org.openscrutiny.local.Progress;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;

/**
 * An invented council of today: an agreement in force, figures up to last month, and a meeting to come that looks at
 * them. Everything is dated from the day the set was first loaded.
 */
public final class Live implements DemoSet {
    /** Weeks until the meeting: more than the clear days that a notice needs, whatever the holidays. */
    private static final int WEEKS_AHEAD = 4;

    private static final String COUNCIL = "Northmere County Council";
    private static final int DAYS_IN_FORCE = 200;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Override
    public String name() {
        return "live";
    }

    @Override
    public void load(Api api, Actors actors, Progress progress, LocalDate day) {
        actors.own(Role.CLERK, actors.of(Role.CLERK).withBodies("*"));
        actors.own(Role.OFFICER, actors.of(Role.OFFICER).withIndicators("*"));
        actors.own(Role.LEAD, actors.of(Role.LEAD).withOrganisation(organisations(api)));
        CompletableFuture<Map<String, String>> indicators =
                Together.start(() -> new LiveFigures(api, progress, day).load());
        AgreementFacts agreements = new AgreementFacts(api, progress, inForce(Facts.json("live/agreement.json"), day));
        AgreementFacts.Made agreement = agreements.draft();
        agreements.move(agreement, steps(day));
        agreements.link(agreement, Together.join(indicators));
        call(api, progress, day, agreement);
    }

    /** The responsible authorities; answers the id of the first, whose lead the set's lead is. */
    private static String organisations(Api api) {
        List<String> ids = new ArrayList<>();
        for (JsonNode organisation : Facts.json("live/organisations.json")) {
            ids.add(api.as(Role.COORDINATOR)
                    .post(Service.CSA, "/v1/organisations", organisation)
                    .id());
        }
        return ids.getFirst();
    }

    private static JsonNode inForce(JsonNode facts, LocalDate day) {
        ObjectNode version = (ObjectNode) facts.path("version");
        version.put("effectiveFrom", day.minusDays(DAYS_IN_FORCE).toString());
        return facts;
    }

    private static List<JsonNode> steps(LocalDate day) {
        ObjectNode consult = Facts.object().put("command", "CONSULT");
        consult.putObject("consultation")
                .put("with", "Districts, health bodies and residents")
                .put("from", day.minusDays(DAYS_IN_FORCE + 120).toString())
                .put("to", day.minusDays(DAYS_IN_FORCE + 60).toString());
        ObjectNode adopt = Facts.object().put("command", "ADOPT");
        adopt.putObject("agreedAt")
                .put("group", "Northmere Community Safety Partnership")
                .put("date", day.minusDays(DAYS_IN_FORCE + 30).toString())
                .put("minuteRef", "Minute 7");
        return List.of(consult, adopt, Facts.object().put("command", "PUBLISH"));
    }

    private static void call(Api api, Progress progress, LocalDate day, AgreementFacts.Made agreement) {
        MeetingFacts meetings = new MeetingFacts(api, progress);
        JsonNode facts = Facts.json("live/meeting.json");
        LocalDate on = day.plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        ObjectNode wish = Facts.copy(facts.path("meeting"));
        wish.putObject("when").put("earliest", on.toString()).put("latest", on.toString());
        wish.put(
                "plannedStart",
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx")
                        .format(on.atTime(10, 0).atZone(LONDON)));
        String meeting = meetings.meeting(wish, meetings.body(facts.path("body"), meetings.council(COUNCIL)));
        meetings.items(
                meeting,
                facts,
                "",
                code -> List.of(Facts.object().put("type", "PRIORITY").put("id", agreement.priority(code))));
        meetings.move(meeting, Facts.object().put("command", "PUBLISH_AGENDA"));
        progress.say("the agenda of the meeting on " + on + " is published");
    }
}
