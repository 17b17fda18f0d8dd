package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openscrutiny.local.Actors;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.DemoSet;
import org.openscrutiny.local.Progress;
import org.openscrutiny.local.Role;

/**
 * The facts of the papers of 6 July 2012 and 28 February 2018, recorded as printed: names, dates and figures, and no
 * sentence of theirs. J and F in the files are these papers, with the lines of their texts.
 */
public final class Published implements DemoSet {
    private static final String DASHBOARD = "dashboard";

    @Override
    public String name() {
        return "published";
    }

    @Override
    public void load(Api api, Actors actors, Progress progress, LocalDate day) {
        actors.own(Role.CLERK, actors.of(Role.CLERK).withBodies("*"));
        actors.own(Role.OFFICER, actors.of(Role.OFFICER).withIndicators("*"));
        AgreementFacts agreements = new AgreementFacts(api, progress, Facts.json("published/agreement.json"));
        PrintedDashboard dashboards = new PrintedDashboard(api, progress);
        CompletableFuture<AgreementFacts.Made> agreement = Together.start(() -> {
            AgreementFacts.Made made = agreements.draft();
            agreements.move(made, List.of(agreements.facts().path("printed")));
            return made;
        });
        CompletableFuture<PrintedDashboard.Imported> figures = Together.start(dashboards::load);
        Called called = call(api, progress);
        PrintedDashboard.Imported imported = Together.join(figures);
        Call july = called.meetings().getFirst();
        String dashboard = dashboards.publish(imported, july.body(), july.meeting());
        AgreementFacts.Made made = Together.join(agreement);
        agreements.link(made, imported.indicators());
        complete(api, progress, called, dashboard, made);
    }

    /**
     * The meetings without their items, which need what the other services make.
     *
     * @param capacity body that the scrutiny committee sits as
     */
    private record Called(String capacity, List<Call> meetings) {}

    private record Call(JsonNode facts, String body, String meeting) {}

    private static Called call(Api api, Progress progress) {
        MeetingFacts meetings = new MeetingFacts(api, progress);
        JsonNode facts = Facts.json("published/meetings.json");
        String council = meetings.council("Kent County Council");
        String capacity = meetings.body(facts.path("capacity"));
        List<Call> calls = new ArrayList<>();
        for (JsonNode called : facts.path("meetings")) {
            ObjectNode wish = Facts.copy(called.path("body"));
            if (called.path("sitsAsCapacity").asBoolean()) {
                wish.putArray("capacities").addObject().put("bodyId", capacity);
            }
            String body = meetings.body(wish, council);
            calls.add(new Call(called, body, meetings.meeting(called.path("meeting"), body)));
        }
        progress.count("meetings", calls.size(), calls.size());
        return new Called(capacity, calls);
    }

    private static void complete(
            Api api, Progress progress, Called called, String dashboard, AgreementFacts.Made agreement) {
        MeetingFacts meetings = new MeetingFacts(api, progress);
        for (Call call : called.meetings()) {
            JsonNode facts = call.facts();
            meetings.items(call.meeting(), facts, called.capacity(), word -> evidence(word, dashboard, agreement));
            meetings.move(
                    call.meeting(),
                    Facts.object()
                            .put("command", "RECORD_AS_PRINTED")
                            .put("state", "AGENDA_PUBLISHED")
                            .put("source", facts.path("paper").asText() + ":" + facts.path("line"))
                            .put("publishedOn", facts.path("publishedOn").asText()));
            if (facts.has("minuted")) {
                new PrintedMinutes(api, progress)
                        .record(Facts.json(facts.path("minuted").asText()), call.body());
            }
        }
        progress.say("two agendas and the minutes of one earlier meeting are recorded as printed");
    }

    private static List<ObjectNode> evidence(String word, String dashboard, AgreementFacts.Made agreement) {
        return switch (word) {
            case DASHBOARD ->
                List.of(Facts.object()
                        .put("type", "DASHBOARD")
                        .put("id", dashboard)
                        .put("label", "Dashboard of May 2012"));
            case "agreement" ->
                List.of(Facts.object()
                        .put("type", "AGREEMENT_VERSION")
                        .put("id", agreement.id())
                        .put("number", agreement.versionNumber())
                        .put("label", "April 2017"));
            case "priorities" ->
                agreement.priorities().values().stream()
                        .map(id -> Facts.object().put("type", "PRIORITY").put("id", id))
                        .toList();
            default -> throw new IllegalArgumentException("no evidence " + word);
        };
    }
}
