package org.openscrutiny.meetings.recommendation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.SiblingTopics;

/** Every command in every state, and the guards (domain/meetings.md 2.4, 2.5). */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class RecommendationMovesTest {

    private static final Set<String> LISTED = Set.of(
            "RESOLVE DRAFT MADE",
            "SEND MADE SENT",
            "RESPOND SENT SENT",
            "RESPOND SENT RESPONDED",
            "PROGRESS RESPONDED IN_PROGRESS",
            "PROGRESS IN_PROGRESS IN_PROGRESS",
            "COMPLETE IN_PROGRESS IMPLEMENTED",
            "CLOSE RESPONDED CLOSED",
            "CLOSE IN_PROGRESS CLOSED",
            "CLOSE IMPLEMENTED CLOSED",
            "REOPEN CLOSED IN_PROGRESS",
            "WITHDRAW DRAFT WITHDRAWN",
            "WITHDRAW MADE WITHDRAWN",
            "WITHDRAW SENT WITHDRAWN");

    private Recommending recommending;

    @BeforeEach
    void establish() {
        recommending = new Recommending();
    }

    @Test
    void listsTheTypedPairsAndNoOther() {
        for (var command : RecommendationCommand.values()) {
            for (var from : RecommendationState.values()) {
                for (var to : RecommendationState.values()) {
                    assertEquals(isListed(command, from, to), command.leads(from, to), command + " " + from + " " + to);
                }
            }
        }
    }

    private static boolean isListed(RecommendationCommand command, RecommendationState from, RecommendationState to) {
        return command == RecommendationCommand.RECORD_AS_PRINTED
                ? from == RecommendationState.DRAFT && to != RecommendationState.DRAFT
                : LISTED.contains(command + " " + from + " " + to);
    }

    @Test
    void answersEveryCommandInEveryState() {
        // Given
        var later = recommending.laterPart();
        for (var from : RecommendationState.values()) {
            var path = recommending.in(from);
            for (var command : RecommendationCommand.values()) {
                // When
                var answer = recommending.attempt(path, command, later);

                // Then
                boolean listed = command == RecommendationCommand.RECORD_AS_PRINTED
                        ? from == RecommendationState.DRAFT
                        : LISTED.stream().anyMatch(l -> l.startsWith(command + " " + from + " "));
                if (listed) {
                    assertEquals(200, answer.statusCode(), command + " in " + from + ": " + answer.asString());
                    path = recommending.in(from);
                } else {
                    answer.then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
                }
            }
        }
    }
}
