package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    @Test
    void withoutWordsEverythingIsStartedFrom8080() {
        // When
        Command command = Command.parse(List.of());

        // Then
        assertEquals(new Command.Start(false, true, new PortPlan(8080)), command);
    }

    @Test
    void optionsComeInAnyOrder() {
        // When
        Command command = Command.parse(List.of("--no-demo", "--ports-from", "9000", "--fresh"));

        // Then
        assertEquals(new Command.Start(true, false, new PortPlan(9000)), command);
    }

    @Test
    void consumeAndTokenTakeOneWord() {
        // When
        Command consume = Command.parse(List.of("consume", "csa.priority.v1", "--until-end"));
        Command token = Command.parse(List.of("token", "monitoring-officer"));

        // Then
        assertEquals(new Command.Consume("csa.priority.v1", true), consume);
        assertEquals(new Command.Token(Role.MONITORING_OFFICER), token);
    }

    @Test
    void aServiceIsStoppedAndStartedByItsModuleOrItsShortName() {
        // When
        Command stop = Command.parse(List.of("stop", "csa-service"));
        Command start = Command.parse(List.of("start", "meetings"));

        // Then
        assertEquals(new Command.Halt(Service.CSA), stop);
        assertEquals(new Command.Resume(Service.MEETINGS), start);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --quick            | deploy/up does not know --quick; see deploy/up --help.
                    --ports-from       | --ports-from takes a number from 1024 to 65522.
                    --ports-from 70000 | --ports-from takes a number from 1024 to 65522.
                    consume            | deploy/up consume takes a topic; see deploy/up --help.
                    token              | deploy/up token takes a role; see deploy/up --help.
                    stop kafka         | No service kafka; the services are performance-service, csa-service, meetings-service.
                    """)
    void aMistakeIsOneSentence(String words, String sentence) {
        // When
        NotStarted refusal = assertThrows(NotStarted.class, () -> Command.parse(Arrays.asList(words.split(" ", -1))));

        // Then
        assertEquals(sentence, refusal.getMessage());
    }
}
