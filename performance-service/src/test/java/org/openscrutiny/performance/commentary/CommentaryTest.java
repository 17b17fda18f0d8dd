package org.openscrutiny.performance.commentary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.SettableClock;
import org.openscrutiny.performance.Council;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class CommentaryTest {
    private static final Council OFFICER = Council.officer();
    private static final Council APPROVER = Council.approver();

    @Inject
    Clock clock;

    @Inject
    ObligationClock obligations;

    @AfterEach
    void present() {
        ((SettableClock) clock).reset();
    }

    @Test
    void aTextGoesFromDraftToThePublicAndALaterOneTakesItsPlace() {
        // Given
        String rating = Remarks.red();
        String path = Remarks.drafted(rating);
        given().get(path).then().statusCode(404);
        OFFICER.post("/v1/commentaries", Remarks.text(rating)).then().statusCode(409);
        OFFICER.move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        OFFICER.request()
                .header("If-Match", OFFICER.request().get(path).header("ETag"))
                .body("{\"doing\": \"Nothing.\"}")
                .patch(path)
                .then()
                .statusCode(409);
        APPROVER.move(path, Map.of("command", "RETURN")).then().statusCode(422);
        APPROVER.move(path, Map.of("command", "RETURN", "reason", "By when?"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        change(path, "{\"byWhen\": \"2012-10-01\"}").then().statusCode(200);
        OFFICER.move(path, Map.of("command", "SUBMIT")).then().statusCode(200);

        // When
        APPROVER.move(path, Map.of("command", "APPROVE")).then().statusCode(200);

        // Then
        given().get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"p1\"")
                .body("ratingId", equalTo(rating))
                .body("byWhen", equalTo("2012-10-01"))
                .body("number", equalTo(1))
                .body("writtenBy", nullValue())
                .body("versions", nullValue());
        Instant then = clock.instant();
        change(path, "{\"doing\": \"All posts are filled.\"}")
                .then()
                .statusCode(200)
                .body("versions", hasSize(2));
        given().get(path).then().header("ETag", "\"p1\"").body("number", equalTo(1));
        OFFICER.move(path, Map.of("command", "SUBMIT"));
        APPROVER.move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        given().get(path)
                .then()
                .header("ETag", "\"p2\"")
                .body("number", equalTo(2))
                .body("doing", equalTo("All posts are filled."));
        given().queryParam("asOf", then.toString()).get(path).then().body("number", equalTo(1));
        given().get(path + "/history")
                .then()
                .body("items", hasSize(2))
                .body("items.actor", not(containsString("officer")));
        given().queryParam("ratingId", rating).get("/v1/commentaries").then().body("items.number", equalTo(List.of(2)));
    }

    @Test
    void anEmbargoEndsOnceAndNobodyApprovesTheirOwnText() {
        // Given
        String path = Remarks.drafted(Remarks.red());
        Council author = Council.both("officer-1");
        author.move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        author.move(path, Map.of("command", "APPROVE"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/separation-of-duties"));
        Instant embargo = clock.instant().plus(Duration.ofHours(3));
        APPROVER.move(path, Map.of("command", "APPROVE", "publishAt", embargo.toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        obligations.tick();
        given().get(path).then().statusCode(404);

        // When
        ((SettableClock) clock).advance(Duration.ofHours(4));
        obligations.tick();
        obligations.tick();

        // Then
        given().get(path).then().statusCode(200).header("ETag", "\"p1\"");
        given().get(path + "/history").then().body("items", hasSize(1));
    }

    @Test
    void whatWasPrintedIsEnteredWithItsDay() {
        // Given
        String path = Remarks.drafted(Remarks.red());
        Map<String, String> record = Map.of(
                "command", "RECORD_AS_PRINTED",
                "publishedAt", "2012-06-28T16:00:00Z",
                "source", "Performance dashboard, July 2012");

        // When
        Response recorded = Council.clerk("communities").move(path, record);

        // Then
        recorded.then().statusCode(200).body("state", equalTo("PUBLISHED"));
        given().get(path)
                .then()
                .body("publishedAt", equalTo("2012-06-28T16:00:00Z"))
                .body("source", equalTo("Performance dashboard, July 2012"));
    }

    private static Response change(String path, String patch) {
        return OFFICER.request()
                .header("If-Match", OFFICER.request().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }
}
