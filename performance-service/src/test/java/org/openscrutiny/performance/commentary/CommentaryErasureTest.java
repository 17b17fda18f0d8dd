package org.openscrutiny.performance.commentary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class CommentaryErasureTest {
    private static final Council OFFICER = Council.officer();
    private static final Council APPROVER = Council.approver();
    private static final List<Council> PRIVILEGED = List.of(OFFICER, APPROVER, Council.clerk("communities"));
    private static final String KEPT_IN = "select count(*) from %s where %s like '%%%s%%'";

    private final String name = "Marchbanks " + UUID.randomUUID();

    @Inject
    Clock clock;

    @Test
    void aNameThatWasInACommentaryIsGoneForEverybody() {
        // Given
        String rating = Remarks.red();
        String path = Remarks.drafted(rating);
        Remarks.change(path, "{\"why\": \"%s was ill.\"}".formatted(name));
        String tag = OFFICER.request().get(path).header("ETag");
        submitted(path, tag).then().statusCode(200).body("versions[0].text.why", containsString(name));
        APPROVER.move(path, Map.of("command", "RETURN", "reason", "Do not name " + name))
                .then()
                .statusCode(200);
        Remarks.publish(path);
        Instant named = clock.instant();
        Remarks.change(path, "{\"why\": \"A post was vacant.\"}");
        Remarks.publish(path);
        Instant mended = clock.instant();

        // When
        Response erased = Remarks.erase(path);

        // Then
        erased.then().statusCode(200).body("objectType", equalTo("performance.commentary"));
        given().get(path).then().statusCode(200).body("number", equalTo(2)).body("why", equalTo("A post was vacant."));
        refused(given().queryParam("asOf", named.toString()).get(path));
        given().queryParam("asOf", mended.toString()).get(path).then().statusCode(200);
        for (Council council : PRIVILEGED) {
            council.request()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(name)))
                    .body("versions[0].text", nullValue())
                    .body("versions[0].erasedAt", notNullValue())
                    .body("versions[0].writtenBy", equalTo("officer-1"))
                    .body("versions[1].text.why", equalTo("A post was vacant."))
                    .body("versions[1].erasedAt", nullValue());
            refused(council.request().queryParam("asOf", named.toString()).get(path));
            refused(council.request().queryParam("asOf", mended.toString()).get(path));
            council.request()
                    .queryParam("asOf", clock.instant().toString())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("versions[1].text.why", equalTo("A post was vacant."));
            council.request()
                    .queryParam("ratingId", rating)
                    .get("/v1/commentaries")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(Remarks.id(path))))
                    .body(not(containsString(name)));
        }
        OFFICER.request()
                .get(path + "/history")
                .then()
                .body("items[0].command", equalTo("ERASE"))
                .body("items[0].erasedAt", nullValue())
                .body("items.command", hasItems("WRITE", "CHANGE", "SUBMIT", "RETURN", "APPROVE"));
        submitted(path, tag).then().statusCode(200).body(not(containsString(name)));
        assertEquals(List.of("0"), TestDatabase.ask(KEPT_IN.formatted("change_payload", "payload", name)));
        assertEquals(List.of("0"), TestDatabase.ask(KEPT_IN.formatted("commentary", "versions::text", name)));
        assertEquals(List.of("0"), TestDatabase.ask(KEPT_IN.formatted("public_state", "payload", name)));
        assertEquals(List.of("0"), TestDatabase.ask(KEPT_IN.formatted("idempotency_answer", "body", name)));
    }

    @Test
    void whatThePublicSeesStaysUntilItIsMendedAndSoDoesWhatIsWorkedOn() {
        // Given
        String path = Remarks.published();
        Remarks.change(path, "{\"why\": \"A post was vacant.\"}");

        // When
        Remarks.erase(path).then().statusCode(200);

        // Then
        given().get(path).then().statusCode(200).body("why", equalTo("Two posts were vacant."));
        OFFICER.request()
                .get(path)
                .then()
                .body("versions.text.why", equalTo(List.of("Two posts were vacant.", "A post was vacant.")));
        Remarks.publish(path);
        given().get(path).then().body("why", equalTo("A post was vacant."));
    }

    /** Hands a text in under a key, once and again. */
    private Response submitted(String path, String tag) {
        return OFFICER.request()
                .header("Idempotency-Key", name.replace(' ', '-'))
                .header("If-Match", tag)
                .body(Map.of("command", "SUBMIT"))
                .post(path + "/transitions");
    }

    private static void refused(Response read) {
        read.then().statusCode(410).body("type", equalTo("/problems/gone"));
    }
}
