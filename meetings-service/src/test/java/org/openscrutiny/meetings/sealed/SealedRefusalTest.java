package org.openscrutiny.meetings.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.chassis.testing.Masked;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.SiblingTopics;

/**
 * Cases 78, 81 and 95: to those who are not entitled an item with something sealed, one with nothing sealed and an id
 * that was never given answer alike, after the same number of statements.
 */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class SealedRefusalTest {

    private static final String TERMS =
            "{\"closedTitle\":\"Terms\",\"text\":\"Heads\",\"publicInterest\":\"The price\"}";

    /** One way to ask, given the path of the closed part. */
    private record Ask(String name, Function<String, Wire> request) {}

    @TestFactory
    Stream<DynamicTest> nobodyElseCanTell() {
        var clerk = Clerk.ofAll();
        var committee = clerk.committee(Clerk.freshName());
        var meeting = clerk.meeting(
                committee, LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
        var sealed = closedItem(clerk, meeting, "D1");
        var empty = closedItem(clerk, meeting, "D2");
        clerk.move("/v1/meetings/" + meeting, Map.of("command", "PUBLISH_AGENDA"));
        clerk.request().body(TERMS).put(sealed).then().statusCode(201);
        var unknown = "/v1/agenda-items/" + UUID.randomUUID() + "/sealed";
        return asks().map(ask -> DynamicTest.dynamicTest(ask.name(), () -> {
            assertAlike(ask, unknown, sealed);
            assertAlike(ask, unknown, empty);
        }));
    }

    private static String closedItem(Clerk clerk, String meeting, String number) {
        var access = Map.of("kind", "EXEMPT", "paragraphs", List.of(1));
        var item = clerk.item(
                meeting, Map.of("number", number, "kind", "REPORT", "openTitle", "Closed", "access", access));
        return "/v1/agenda-items/" + item + "/sealed";
    }

    private static void assertAlike(Ask ask, String unknown, String known) {
        var ofUnknown = ask.request().apply(unknown).send();
        var ofKnown = ask.request().apply(known).send();
        assertEquals(Masked.of(ofUnknown), Masked.of(ofKnown));
        if (ofUnknown.status() == 404) {
            assertEquals(statements(ask, unknown), statements(ask, known));
        }
    }

    private static int statements(Ask ask, String path) {
        Statements.Traced traced =
                trace -> ask.request().apply(path).header("traceparent", trace).send();
        return Statements.duringRefused(traced).size();
    }

    private static Stream<Ask> asks() {
        return Stream.concat(
                Stream.of("", "integrator", "admin", "member", "clerk of another body", "officer")
                        .flatMap(SealedRefusalTest::asksOf),
                writes());
    }

    private static Stream<Ask> asksOf(String who) {
        var bearer = bearer(who);
        return Stream.of(
                new Ask("GET by " + who, path -> Wire.get(path).as(bearer)),
                new Ask("HEAD by " + who, path -> Wire.request("HEAD", path).as(bearer)),
                new Ask(
                        "OPTIONS by " + who,
                        path -> Wire.request("OPTIONS", path).as(bearer)),
                new Ask("DELETE by " + who, path -> Wire.request("DELETE", path).as(bearer)),
                new Ask(
                        "conditional GET by " + who,
                        path -> Wire.get(path).as(bearer).header("If-None-Match", "\"r0\", \"p1\"")));
    }

    private static Stream<Ask> writes() {
        var other = bearer("clerk of another body");
        return Stream.of("", "\"r0\"", "\"p1\"", "*", "unquoted")
                .map(tag -> new Ask("PUT by a clerk of another body with If-Match " + tag, path -> {
                    var put = Wire.request("PUT", path).as(other).json(TERMS);
                    return tag.isEmpty() ? put : put.header("If-Match", tag);
                }));
    }

    private static String bearer(String who) {
        return switch (who) {
            case "" -> "";
            case "integrator" -> TestTokens.bearer("i", Role.INTEGRATOR);
            case "admin" -> TestTokens.bearer("a", Role.ADMIN);
            case "officer" -> TestTokens.bearer("o", Role.OFFICER);
            case "member" ->
                TestTokens.bearer(Claims.of("m", Role.MEMBER).withPerson("p").withBodies("another"));
            default -> TestTokens.bearer(Claims.of("c", Role.CLERK).withBodies("another"));
        };
    }
}
