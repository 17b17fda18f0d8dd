package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.ApiFailure;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/**
 * What a clerk, a lead and a coordinator do to one recommendation and its answer, and what everybody sees of both. Each
 * writes to one service only; the services tell each other.
 */
record Recommending(RunningSystem system, String id, Trace trace) {
    static final String WORDS = "Two districts are reached this year, the third the year after.";
    private static final String REASON = "There are officers for two.";

    /** Calendar days that a responsible authority has. */
    private static final int PERIOD_DAYS = 28;

    private static final int FORBIDDEN = 403;

    /** Drafts it from a part of published minutes; its reference and its public life begin here. */
    static Recommending made(RunningSystem system, String partId) {
        Trace trace = Trace.begun();
        Api clerk = system.api("smoke " + trace.id()).as(Role.CLERK);
        Recommending made = new Recommending(
                system,
                clerk.post(Service.MEETINGS, "/v1/recommendations", draftOf(partId))
                        .id(),
                trace);
        made.committee("RESOLVE");
        return made;
    }

    void send() {
        committee("SEND");
    }

    void committee(String command) {
        committee(JsonNodeFactory.instance.objectNode().put("command", command));
    }

    void committee(ObjectNode command) {
        api(Role.CLERK).postOn(Service.MEETINGS, path(), "/transitions", command);
    }

    /** What everybody reads at meetings-service. */
    JsonNode tracked() {
        return system.api("smoke").get(Service.MEETINGS, path()).json();
    }

    /** The one response at csa-service; none or more than one is {@link Unmet}. */
    JsonNode response() {
        List<JsonNode> all = Listed.items(system.api("smoke"), Service.CSA, "/v1/responses?recommendation=" + id);
        Unmet.equal(1, all.size(), "the number of responses at csa-service");
        return all.getFirst();
    }

    /** It is there once, on its clock, and the tracker knows the day. */
    JsonNode asked() {
        JsonNode response = response();
        String due = LocalDate.now(Journey.LONDON).plusDays(PERIOD_DAYS).toString();
        Unmet.equal("DUE", response.path("state").asText(), "the state of the response");
        Unmet.equal(due, response.path("dueOn").asText(), "the day until which an answer is due");
        JsonNode track = tracked().path("tracks").path(0);
        Unmet.equal("CSA", track.path("source").asText(), "who keeps the answer on the track");
        Unmet.equal(due, track.path("dueOn").asText(), "the day on the tracker");
        return response;
    }

    /** The lead writes, and nobody else sees it; the author may not approve. */
    void write() {
        String response = "/v1/responses/" + response().path("id").asText();
        Api lead = api(Role.LEAD);
        lead.postOn(Service.CSA, response, "/transitions", command("ACKNOWLEDGE"));
        lead.postOn(Service.CSA, response, "/transitions", wording());
        JsonNode open = response();
        Unmet.check(
                open.path("state").asText().equals("DUE") && !open.has("text") && !open.has("verdict"),
                "a draft is public: " + open);
        int refused = 0;
        try {
            lead.postOn(Service.CSA, response, "/transitions", command("APPROVE"));
        } catch (ApiFailure e) {
            refused = e.status();
        }
        Unmet.equal(FORBIDDEN, refused, "the answer to an author who approves");
        api(Role.COORDINATOR).postOn(Service.CSA, response, "/transitions", command("APPROVE"));
    }

    void answer() {
        String response = "/v1/responses/" + response().path("id").asText();
        api(Role.COORDINATOR).postOn(Service.CSA, response, "/transitions", command("SEND"));
    }

    /** The tracker shows the answer's words, verdict and date. */
    JsonNode answered() {
        JsonNode tracked = tracked();
        Unmet.equal("RESPONDED", tracked.path("state").asText(), "the state of the recommendation");
        Unmet.equal(1, tracked.path("tracks").size(), "the number of tracks");
        JsonNode track = tracked.path("tracks").path(0);
        Unmet.equal(WORDS, track.path("text").asText(), "the words on the tracker");
        Unmet.equal("PART_ACCEPTED", track.path("outcome").asText(), "the verdict on the tracker");
        Unmet.equal(REASON, track.path("reasons").asText(), "the reason on the tracker");
        Unmet.equal(
                LocalDate.now(Journey.LONDON).toString(),
                track.path("respondedOn").asText(),
                "the day on the tracker");
        return tracked;
    }

    /** How often the object took the step, by its public history. */
    long times(Service service, String object, String command) {
        return Listed.items(system.api("smoke"), service, object + "/history").stream()
                .filter(change -> change.path("command").asText().equals(command))
                .count();
    }

    String path() {
        return "/v1/recommendations/" + id;
    }

    static ObjectNode draftOf(String partId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("resolutionPartId", partId)
                .put("basis", "RESPONSIBLE_AUTHORITY");
    }

    static ObjectNode wording() {
        ObjectNode draft = command("DRAFT");
        draft.putObject("answer")
                .put("verdict", "PART_ACCEPTED")
                .put("text", WORDS)
                .put("reason", REASON)
                .put("nothingFurther", true);
        return draft;
    }

    static ObjectNode command(String command) {
        return JsonNodeFactory.instance.objectNode().put("command", command);
    }

    private Api api(Role role) {
        return system.api("smoke " + trace.id() + " " + System.nanoTime())
                .as(role)
                .with("traceparent", trace.next());
    }
}
