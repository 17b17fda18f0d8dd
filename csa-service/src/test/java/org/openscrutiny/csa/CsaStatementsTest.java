package org.openscrutiny.csa;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.csa.response.Answering;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.Broker;
import org.openscrutiny.csa.testing.Committee;
import org.openscrutiny.csa.testing.SiblingTopics;
import org.openscrutiny.local.Role;

/** Each list asks the database as often for two hundred rows as for one. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class CsaStatementsTest {

    private static final int MANY = 200;
    private static final String ANYBODY = "";
    private static final String COORDINATOR = TestTokens.bearer("coordinator-1", Role.COORDINATOR);

    @Test
    void agreements() {
        for (int i = 0; i < MANY; i++) {
            Api.publish(Api.agreement("Agreement " + i), "1.0", "2017-04-01");
        }
        assertSame("/v1/agreements?", ANYBODY);
        assertSame("/v1/agreements?on=2018-02-28&", ANYBODY);
        assertSame("/v1/agreements?", COORDINATOR);
    }

    @Test
    void priorities() {
        var agreement = Api.agreement("Priorities");
        var post = Api.post("/v1/posts", post(0)).id();
        var led = List.of(Map.of("mode", "SINGLE", "postIds", List.of(post)));
        var ids = IntStream.range(0, MANY)
                .mapToObj(i -> Api.post(
                                "/v1/priorities",
                                Map.of(
                                        "agreementId",
                                        agreement,
                                        "code",
                                        "P" + i,
                                        "names",
                                        List.of(Map.of("text", "Priority " + i, "kind", "FULL")),
                                        "leads",
                                        led,
                                        "indicatorLinks",
                                        List.of(Map.of("indicatorId", "i" + i, "kind", "PROXY"))))
                        .id())
                .toArray(String[]::new);
        Api.publish(agreement, "1.0", "2017-04-01", ids);
        assertSame("/v1/priorities?agreement=" + agreement + "&", ANYBODY);
        assertSame("/v1/priorities?on=2018-02-28&agreement=" + agreement + "&", ANYBODY);
        assertSame("/v1/priorities?agreement=" + agreement + "&", COORDINATOR);
    }

    @Test
    void posts() {
        for (int i = 0; i < MANY; i++) {
            Api.post("/v1/posts", post(i));
        }
        assertSame("/v1/posts?", COORDINATOR);
    }

    @Test
    void organisations() {
        for (int i = 0; i < MANY; i++) {
            Api.organisation("Organisation " + i, "OTHER");
        }
        assertSame("/v1/organisations?", ANYBODY);
        assertSame("/v1/organisations?on=2018-02-28&", ANYBODY);
        assertSame("/v1/organisations?", COORDINATOR);
    }

    @Test
    void recommendationsTheirAnswersAndTheLog() {
        var police = Api.organisation("County Police", "POLICE");
        var tracks = List.of(Committee.track("ORGANISATION", police, "County Police"));
        var priority = UUID.randomUUID().toString();
        var evidence = List.of(Map.<String, Object>of("type", "PRIORITY", "id", priority));
        var events = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < MANY; i++) {
            var meeting = UUID.randomUUID().toString();
            events.add(Committee.meeting(meeting, "2018-02-28", evidence));
            events.add(Committee.recommendation(UUID.randomUUID().toString(), 1, "SENT", meeting, tracks, priority));
        }
        Broker.sendAll(events);
        var responses = "/v1/responses?organisation=" + police + "&";
        await().atMost(Answering.PATIENCE).until(() -> rows(responses + "limit=" + MANY, ANYBODY) == MANY);
        await().atMost(Answering.PATIENCE).until(() -> rows("/v1/scrutiny-log?limit=" + MANY, ANYBODY) == MANY);
        assertSame(responses, ANYBODY);
        assertSame(responses + "on=2018-02-28&", ANYBODY);
        assertSame("/v1/responses?", COORDINATOR);
        assertSame("/v1/recommendations?priority=" + priority + "&", ANYBODY);
        assertSame("/v1/scrutiny-log?", ANYBODY);
    }

    /** All versions of an agreement are one page. */
    @Test
    void versions() {
        var one = Api.agreement("One version");
        Api.publish(one, "1.0", "2017-04-01");
        var many = Api.agreement("Many versions");
        var day = LocalDate.of(1900, 4, 1);
        for (int i = 1; i <= MANY; i++) {
            Api.publish(many, i + ".0", day.plusMonths(i).toString());
        }
        for (var caller : List.of(ANYBODY, COORDINATOR)) {
            var few = Statements.ofGet("/v1/agreements/" + one + "/versions", caller);
            var all = Statements.ofGet("/v1/agreements/" + many + "/versions", caller);
            assertEquals(MANY, rows("/v1/agreements/" + many + "/versions", caller));
            assertEquals(few.size(), all.size(), () -> few + " but " + all);
        }
    }

    private static void assertSame(String list, String caller) {
        var few = Statements.ofGet(list + "limit=1", caller);
        var many = Statements.ofGet(list + "limit=" + MANY, caller);
        assertEquals(MANY, rows(list + "limit=" + MANY, caller), list);
        assertEquals(few.size(), many.size(), () -> list + ": " + few + " but " + many);
    }

    private static int rows(String path, String caller) {
        return Wire.get(path).as(caller).send().json().path("items").size();
    }

    private static Map<String, Object> post(int number) {
        return Map.of("title", "Head " + number, "organisation", "Police", "kind", "OFFICE");
    }
}
