package org.openscrutiny.csa.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.csa.response.MoveResponse.Command;

/** Each command from each state: what is not listed is refused, by name. */
class ResponseStateTest {

    private static final LocalDate DAY = LocalDate.of(2018, 4, 5);
    private static final Answer REJECTED = new Answer(Answer.Verdict.REJECTED, "No.", "No money.", List.of(), null);
    private static final Map<ResponseStep, Set<Command>> POSSIBLE = new EnumMap<>(Map.of(
            ResponseStep.UNMATCHED, Set.of(Command.MATCH),
            ResponseStep.DUE, Set.of(Command.ACKNOWLEDGE, Command.RECORD_AS_PRINTED),
            ResponseStep.ACKNOWLEDGED, Set.of(Command.DRAFT, Command.RECORD_AS_PRINTED),
            ResponseStep.DRAFTED, Set.of(Command.DRAFT, Command.APPROVE),
            ResponseStep.APPROVED, Set.of(Command.RETURN, Command.SEND),
            ResponseStep.SENT, Set.of(Command.PROGRESS)));

    @Test
    void allowsWhatIsListedAndNothingElse() {
        for (var step : ResponseStep.values()) {
            for (var command : Command.values()) {
                var response = at(step);
                if (POSSIBLE.getOrDefault(step, Set.of()).contains(command)) {
                    run(response, command);
                } else {
                    var refused = assertThrows(Problem.class, () -> run(response, command), step + " " + command);
                    assertEquals(
                            step == ResponseStep.SENT ? "response-frozen" : "illegal-transition",
                            refused.type().slug(),
                            step + " " + command);
                }
            }
        }
    }

    @Test
    void takesNoStepWhileTheCommitteeHasWithdrawnOrClosed() {
        for (var standing : List.of(Standing.CLOSED, Standing.WITHDRAWN)) {
            for (var step : ResponseStep.values()) {
                var response = at(step);
                response.stand(standing);
                for (var command : Command.values()) {
                    if (command != Command.PROGRESS || step != ResponseStep.SENT) {
                        assertThrows(Problem.class, () -> run(response, command), standing + " " + step);
                    }
                }
            }
        }
    }

    @Test
    void showsAnUnsentAnswerAsDueAndDropsItWhenNothingIsAskedAnyMore() {
        for (var step : ResponseStep.values()) {
            boolean sent = step == ResponseStep.SENT;
            assertEquals(
                    sent ? ResponseState.SENT : ResponseState.DUE,
                    ResponseState.of(step, Standing.OPEN).shown());
            assertEquals(
                    sent ? ResponseState.CLOSED : ResponseState.WITHDRAWN, ResponseState.of(step, Standing.CLOSED));
            assertEquals(
                    sent ? ResponseState.SENT : ResponseState.WITHDRAWN, ResponseState.of(step, Standing.WITHDRAWN));
        }
    }

    @Test
    void needsAReasonUnlessAcceptedAndAnActionUnlessRejected() {
        for (var verdict : Answer.Verdict.values()) {
            boolean accepted = verdict == Answer.Verdict.ACCEPTED;
            assertEquals(
                    accepted ? "" : "reason-required", refusal(new Answer(verdict, "Text", " ", List.of("a"), null)));
            assertEquals(
                    verdict == Answer.Verdict.REJECTED ? "" : "validation",
                    refusal(new Answer(verdict, "Text", "Reason", List.of(), null)));
            assertEquals("", refusal(new Answer(verdict, "Text", "Reason", List.of(), true)));
        }
    }

    @Test
    void theAuthorDoesNotApprove() {
        // Given
        var response = at(ResponseStep.DRAFTED);

        // When
        var refused = assertThrows(Problem.class, () -> response.approve("author"));

        // Then
        assertEquals("separation-of-duties", refused.type().slug());
    }

    private static String refusal(Answer answer) {
        try {
            answer.check();
            return "";
        } catch (Problem e) {
            return e.type().slug();
        }
    }

    private static Response at(ResponseStep step) {
        var id = step == ResponseStep.UNMATCHED ? null : "police";
        var addressee = new Addressee(Addressee.Kind.ORGANISATION, id, "Police");
        var response = new Response("id", "r", "SCR-2018-004", Asked.of("police", addressee, DAY), false);
        way(step).forEach(command -> run(response, command));
        assertEquals(step.name(), response.state().name());
        return response;
    }

    private static List<Command> way(ResponseStep step) {
        return switch (step) {
            case UNMATCHED, DUE -> List.of();
            case ACKNOWLEDGED -> List.of(Command.ACKNOWLEDGE);
            case DRAFTED -> List.of(Command.ACKNOWLEDGE, Command.DRAFT);
            case APPROVED -> List.of(Command.ACKNOWLEDGE, Command.DRAFT, Command.APPROVE);
            case SENT -> List.of(Command.ACKNOWLEDGE, Command.DRAFT, Command.APPROVE, Command.SEND);
        };
    }

    private static void run(Response response, Command command) {
        switch (command) {
            case MATCH -> response.match("police");
            case ACKNOWLEDGE -> response.acknowledge();
            case DRAFT -> response.draft(REJECTED, "author");
            case APPROVE -> response.approve("approver");
            case RETURN -> response.giveBack("A figure is wrong.");
            case SEND -> response.send(DAY);
            case PROGRESS -> response.progress(Implementation.UNDER_WAY);
            case RECORD_AS_PRINTED -> response.recordAsPrinted(REJECTED, DAY);
        }
    }
}
