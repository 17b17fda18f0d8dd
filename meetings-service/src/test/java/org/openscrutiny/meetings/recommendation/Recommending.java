package org.openscrutiny.meetings.recommendation;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.meetings.Committee;

/** A committee that recommends. */
final class Recommending {

    static final Map<String, Object> OFFICE = Map.of("kind", "OFFICE", "name", "Cabinet Member for Communities");

    final Committee committee = Committee.fresh();

    String laterPart() {
        return committee.part(
                committee.published(committee.held("2018-04-25"), Map.of("verb", "AGREE", "text", "close it")));
    }

    String draft() {
        return draft(Map.of("verb", "RECOMMEND", "text", "Report each quarter.", "addressees", List.of(OFFICE)));
    }

    String draft(Map<String, Object> part) {
        var minutes = committee.published(committee.held("2018-02-28", Committee.item("B1", "A report")), part);
        return "/v1/recommendations/"
                + committee.clerk.created(
                        "/v1/recommendations",
                        Map.of("resolutionPartId", committee.part(minutes), "basis", "EXECUTIVE"));
    }

    String in(RecommendationState state) {
        var path = draft();
        if (state == RecommendationState.DRAFT) {
            return path;
        }
        var printed = state == RecommendationState.IN_PROGRESS ? RecommendationState.RESPONDED : state;
        var track = new HashMap<String, Object>(Map.of("addressee", OFFICE, "sentOn", "2018-03-05"));
        if (printed.compareTo(RecommendationState.RESPONDED) >= 0 && printed != RecommendationState.WITHDRAWN) {
            track.putAll(Map.of("outcome", "ACCEPTED", "text", "Yes.", "respondedOn", "2018-03-20"));
        }
        var record = Map.of(
                "command",
                "RECORD_AS_PRINTED",
                "state",
                printed,
                "source",
                "a paper",
                "tracks",
                printed == RecommendationState.MADE ? List.of() : List.of(track));
        committee.clerk.move(path, record).then().statusCode(200);
        if (state == RecommendationState.IN_PROGRESS) {
            attempt(path, RecommendationCommand.PROGRESS, "").then().statusCode(200);
        }
        return path;
    }

    Response attempt(String path, RecommendationCommand command, String later) {
        return committee.clerk.move(
                path,
                switch (command) {
                    case RESOLVE, SEND, COMPLETE -> Map.of("command", command);
                    case RESPOND ->
                        Map.of("command", command, "track", 0, "answer", Map.of("outcome", "ACCEPTED", "text", "Yes."));
                    case PROGRESS ->
                        Map.of(
                                "command",
                                command,
                                "track",
                                0,
                                "progress",
                                Map.of("on", "2018-04-10", "percent", 100, "text", "Done."));
                    case CLOSE -> Map.of("command", command, "closure", "SUPERSEDED", "resolutionPartId", later);
                    case REOPEN -> Map.of("command", command, "resolutionPartId", later);
                    case WITHDRAW -> Map.of("command", command, "reason", "Overtaken.");
                    case RECORD_AS_PRINTED -> Map.of("command", command, "state", "MADE", "source", "a paper");
                });
    }
}
