package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openscrutiny.chassis.testing.ServiceUnderTest.Creation;

/** The harmless side of cases 13, 14, 17, 18, 98 and 109: what is let through, and comes back as it was sent. */
final class AcceptedCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Creation creation;
    private final List<Case> cases = new ArrayList<>();

    private AcceptedCases(Creation creation) {
        this.creation = creation;
    }

    static List<Case> of(ServiceUnderTest service) {
        if (service.creation() == null) {
            return List.of(Case.skipped("13-18, 98, 109 what is let through", "no route takes a body yet"));
        }
        var all = new AcceptedCases(service.creation());
        all.texts();
        all.repeats();
        all.addresses();
        return all.cases;
    }

    private void texts() {
        cases.add(new Case(
                "14 byte order mark",
                () -> assertEquals(201, send("\uFEFF" + body()).status())));
        for (var text : List.of(
                "<script>alert(1)</script>",
                "<18s & \"quotes\" 'n' `ticks`",
                "zero\u200Bwidth",
                "=1+1",
                "]]>",
                "${x}",
                "{{x}}",
                "\u05D0 \uD83D\uDE00")) {
            cases.add(new Case("17 text as it stands: " + text, () -> {
                var sent = text + " " + UUID.randomUUID();
                var answer = send(body().put(creation.text(), sent).toString());
                assertEquals(201, answer.status(), answer.toString());
                assertEquals(sent, answer.json().path(creation.text()).asText());
            }));
        }
        var number = creation.number();
        if (number != null) {
            cases.add(new Case("13 -0 is 0", () -> {
                var answer = send(body().put(number, "~").toString().replace("\"~\"", "-0"));
                assertEquals(201, answer.status(), answer.toString());
                assertEquals(0, answer.json().path(number).decimalValue().signum());
                assertEquals("0", answer.json().path(number).asText());
            }));
        }
        if (creation.unique()) {
            cases.add(new Case("18 composed and decomposed are the same text", () -> {
                var name = "Caf\u00E9 " + UUID.randomUUID();
                var decomposed = name.replace("\u00E9", "e\u0301");
                assertEquals(
                        201, send(body().put(creation.text(), name).toString()).status());
                Refusals.refused(
                        409,
                        "conflict",
                        send(body().put(creation.text(), decomposed).toString()));
            }));
        }
    }

    private void repeats() {
        cases.add(new Case("98 a repeat has the first answer", () -> {
            var key = UUID.randomUUID().toString();
            var body = body().toString();
            var first = StateCases.keyed(creation, key, body);
            var again = StateCases.keyed(creation, key, body);
            assertEquals(201, first.status(), first.toString());
            assertEquals(first.body(), again.body());
            assertEquals(first.header("location"), again.header("location"));
            assertEquals(first.header("etag"), again.header("etag"));
            Refusals.refused(422, "idempotency-mismatch", StateCases.keyed(creation, key, body().toString()));
        }));
    }

    private void addresses() {
        cases.add(new Case("109 no address in a body is fetched", () -> {
            try (var listener = Listener.open()) {
                var answer = send(body().put(creation.text(), listener.address() + UUID.randomUUID())
                        .toString());
                assertTrue(Set.of(201, 422).contains(answer.status()), answer.toString());
                assertEquals(0, listener.visits());
            }
        }));
    }

    private ObjectNode body() {
        try {
            var body = (ObjectNode) JSON.readTree(creation.body().get());
            assertNotEquals("", body.path(creation.text()).asText(""), "the valid body has its text");
            return body;
        } catch (JsonProcessingException e) {
            throw new AssertionError("the valid body is not JSON", e);
        }
    }

    private Answer send(String body) {
        return Wire.request("POST", creation.path())
                .as(creation.bearer().get())
                .header("Content-Type", "application/json")
                .bytes(body.getBytes(StandardCharsets.UTF_8))
                .send();
    }
}
