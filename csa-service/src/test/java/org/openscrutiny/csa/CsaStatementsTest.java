package org.openscrutiny.csa;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.TestDatabase;
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
    private static final String ID = "'id', o.id || n";
    private static final String COORDINATOR = TestTokens.bearer("coordinator-1", Role.COORDINATOR);

    @Test
    void agreements() {
        var agreement = Api.agreement("Many agreements");
        Api.publish(agreement, "1.0", "2017-04-01");
        copies("agreement", ID, "id", agreement);
        copies("agreement_version", ID + ", 'agreement_id', o.agreement_id || n", "agreement_id", agreement);
        copies("public_state", ID, "id", agreement);
        assertSame("/v1/agreements?", ANYBODY);
        assertSame("/v1/agreements?on=2018-02-28&", ANYBODY);
        assertSame("/v1/agreements?", COORDINATOR);
    }

    @Test
    void priorities() {
        var agreement = Api.agreement("Priorities");
        var post = Api.post("/v1/posts", post(0)).id();
        var led = List.of(Map.of("mode", "SINGLE", "postIds", List.of(post)));
        var names = List.of(Map.of("text", "Priority", "kind", "FULL"));
        var links = List.of(Map.of("indicatorId", "i1", "kind", "PROXY"));
        var wish = Map.of("agreementId", agreement, "code", "P", "names", names, "leads", led, "indicatorLinks", links);
        var priority = Api.post("/v1/priorities", wish).id();
        Api.publish(agreement, "1.0", "2017-04-01", priority);
        copies("priority", ID + ", 'code', o.code || n", "id", priority);
        copies("public_state", ID, "id", priority);
        assertSame("/v1/priorities?agreement=" + agreement + "&", ANYBODY);
        assertSame("/v1/priorities?on=2018-02-28&agreement=" + agreement + "&", ANYBODY);
        assertSame("/v1/priorities?agreement=" + agreement + "&", COORDINATOR);
    }

    @Test
    void posts() {
        copies("lead_post", ID, "id", Api.post("/v1/posts", post(1)).id());
        assertSame("/v1/posts?", COORDINATOR);
    }

    @Test
    void organisations() {
        var organisation = Api.organisation("Organisation", "OTHER");
        copies("organisation", ID, "id", organisation);
        copies("public_state", ID, "id", organisation);
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

    /** All versions of an agreement are one page; everybody else reads them out of the one row of the agreement. */
    @Test
    void versions() {
        var agreement = Api.agreement("Many versions");
        Api.publish(agreement, "1.0", "2017-04-01");
        var versions = "/v1/agreements/" + agreement + "/versions";
        var few = Statements.ofGet(versions, COORDINATOR);
        copies("agreement_version", ID + ", 'minor', n", "agreement_id", agreement);
        var many = Statements.ofGet(versions, COORDINATOR);
        assertEquals(MANY, rows(versions, COORDINATOR));
        assertEquals(few.size(), many.size(), () -> few + " but " + many);
    }

    private static void copies(String table, String differing, String key, String value) {
        TestDatabase.copy(MANY - 1, table, differing, key, value);
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
