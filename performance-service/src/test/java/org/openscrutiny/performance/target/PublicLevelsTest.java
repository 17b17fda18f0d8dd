package org.openscrutiny.performance.target;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

/** Everybody reads targets that are or were in force, and expected ranges, of published indicators. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class PublicLevelsTest {
    @Inject
    Clock clock;

    @Inject
    LevelPublication publication;

    @Test
    void everybodyReadsATargetOnceItIsInForce() {
        // Given
        String code = Council.percentage().code();
        String path = Council.draftedTarget(code, "2012-04-01", 80);

        // When, Then: neither a draft nor what waits is there
        everybody(path).statusCode(404);
        Council.officer().move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        everybody(path).statusCode(404);
        everybody(path + "/history").statusCode(404);
        everybody("/v1/targets?indicator=" + code).body("items", hasSize(0));
        approved(path);
        everybody(path)
                .statusCode(200)
                .header("ETag", equalTo("\"p1\""))
                .body("indicatorCode", equalTo(code))
                .body("state", equalTo("APPROVED"))
                .body("period.key", equalTo("FY2012"))
                .body("levels.level", equalTo(80))
                .body("$", not(hasKey("draftedBy")))
                .body("$", not(hasKey("approvedBy")));

        // When
        String then = clock.instant().toString();
        String later = Council.draftedTarget(code, "2012-10-01", 85);
        Council.officer().move(later, Map.of("command", "SUBMIT")).then().statusCode(200);
        approved(later);

        // Then
        everybody(path).body("state", equalTo("SUPERSEDED")).body("effectiveTo", equalTo("2012-09-30"));
        everybody(path + "?asOf=" + then).statusCode(200).body("state", equalTo("APPROVED"));
        everybody(later + "?asOf=" + then).statusCode(404);
        everybody(path + "/history").statusCode(200).body("items", hasSize(2)).body("items[0].actor", nullValue());
        everybody("/v1/targets?indicator=" + code).body("items.levels.level", equalTo(List.of(80, 85)));
    }

    @Test
    void anOfficerSeesOwnDraftsAndOfOthersWhatEverybodySees() {
        // Given
        String mine = Council.percentage().code();
        String theirs = Council.percentage().code();
        Council.draftedTarget(mine, "2012-04-01", 80);
        String draft = Council.draftedTarget(theirs, "2012-04-01", 70);
        String inForce = Council.target(theirs, 60, 50);
        Council officer = Council.officer("officer-2", mine);

        // When, Then
        read(officer, "/v1/targets?indicator=" + mine)
                .body("items.state", equalTo(List.of("DRAFT")))
                .body("items[0].draftedBy", equalTo("officer-1"));
        read(officer, "/v1/targets?indicator=" + theirs)
                .body("items.levels.level", equalTo(List.of(60)))
                .body("items[0]", not(hasKey("draftedBy")));
        officer.request().get(draft).then().statusCode(404);
        read(officer, inForce).body("$", not(hasKey("draftedBy")));
        changed(officer, inForce).statusCode(403);
        changed(officer, draft).statusCode(404);
    }

    @Test
    void whatWasSetBeforeAnIndicatorWasPublicIsPublicWithIt() {
        // Given
        String indicator = Council.officer()
                .post("/v1/indicators", Council.draft(Council.code(), "ACTIVITY"))
                .header("Location");
        String code = Council.officer().request().get(indicator).jsonPath().getString("code");
        String range = range(code);

        // When, Then
        everybody(range).statusCode(404);
        Council.officer().move(indicator + "/definitions/1", Map.of("command", "SUBMIT"));
        Council.approver().move(indicator + "/definitions/1", Map.of("command", "APPROVE"));
        everybody(range).statusCode(404);
        Council.officer().move(indicator, Map.of("command", "ACTIVATE")).then().statusCode(200);
        everybody(range).statusCode(200).body("expected", equalTo(5200)).body("$", not(hasKey("setBy")));
        everybody("/v1/expected-ranges?indicator=" + code).body("items", hasSize(1));
        read(Council.officer(), range).body("setBy", equalTo("officer-1"));
    }

    @Test
    void whatAnEarlierVersionKeptBackIsPublicAfterTheStart() {
        // Given
        String code = Council.percentage().code();
        String target = Council.target(code, 80, 75);
        String range =
                range(Council.active(Council.draft(Council.code(), "ACTIVITY")).code());
        String draft = Council.draftedTarget(code, "2013-01-01", 90);
        for (String path : List.of(target, range)) {
            TestDatabase.ask("delete from public_state where id = '" + path.substring(path.lastIndexOf('/') + 1) + "'");
            everybody(path).statusCode(404);
        }

        // When
        publication.publishKeptBack(new StartupEvent());

        // Then
        everybody(target).statusCode(200).body("levels.floor", equalTo(75));
        everybody(range).statusCode(200);
        everybody(draft).statusCode(404);
        read(Council.officer(), target + "/history").body("items.command", hasItem("PUBLISH"));
    }

    private static void approved(String path) {
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
    }

    private static String range(String code) {
        return Council.officer()
                .post(
                        "/v1/expected-ranges",
                        Map.of("indicatorCode", code, "areaCode", Council.KENT, "period", "2012/13", "expected", 5200))
                .header("Location");
    }

    private static ValidatableResponse changed(Council caller, String path) {
        return caller.request()
                .header("If-Match", "\"r0\"")
                .body("{\"level\": 1}")
                .patch(path)
                .then();
    }

    private static ValidatableResponse read(Council caller, String path) {
        return caller.request().get(path).then().statusCode(200);
    }

    private static ValidatableResponse everybody(String path) {
        return Council.nobody().request().get(path).then();
    }
}
