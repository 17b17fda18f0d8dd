package org.openscrutiny.performance.series;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.performance.Council;

/** Revise a figure, and who was given the old one is listed. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RevisionsTest {
    @Inject
    Clock clock;

    @Test
    void whoWasGivenTheOldFigureIsListed() {
        // Given: a pack with May at 71%, red; nobody was given June
        var known = Council.percentage();
        Council.target(known.code(), 80, 75);
        var may = Council.figure(known.code(), "2012-05", 71);
        may.put("flags", List.of("P"));
        var path = Council.published(may);
        Council.published(Council.figure(known.code(), "2012-06", 90));
        var pack = pack(known);
        Drawn.read(known, "/revisions").body("revised", empty()).body("series[0].others.points", is(2));
        var statements = Statements.ofGet("/v1/indicators/" + known.id() + "/revisions", "");
        var before = clock.instant();
        // When
        revise(path, may, 81);
        // Then
        for (var route : List.of("/series", "/xmr", "/direction", "/forecast")) {
            Drawn.read(known, route + "?publishedAt=" + before).statusCode(200);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Drawn.read(known, "/series?publishedAt=" + before)
                        .body("series[0].points.value", contains(71, 90))
                        .body("series[0].points[0].rating.rating", is("RED")));
        Drawn.read(known, "/xmr?publishedAt=" + before).body("points.value", contains(71, 90));
        Drawn.read(known, "/series?publishedAt=2012-01-01T00:00:00Z").body("series", empty());
        Drawn.read(known, "/series?publishedAt=2099-01-01T00:00:00Z").statusCode(400);
        Drawn.read(known, "/revisions")
                .statusCode(200)
                .body("series.type", contains("MONTH"))
                .body("series[0].ruleSet", is(Map.of("id", "REVISION_STATISTICS", "version", 1)))
                .body("series[0].finalised.points", is(1))
                .body("series[0].finalised.revised", is(1))
                .body("series[0].finalised.mean", nullValue())
                .body("series[0].others.revised", is(0))
                .body("series[0].rated", is(2))
                .body("series[0].flipped", is(1))
                .body("revised", hasSize(1))
                .body("revised[0].first", is(71))
                .body("revised[0].latest", is(81))
                .body("revised[0].shownIn", hasSize(1))
                .body("revised[0].shownIn[0].packId", is(pack))
                .body("revised[0].shownIn[0].bodyId", is("communities"))
                .body("revised[0].shownIn[0].value", is(71));
        assertEquals(
                statements.size(),
                Statements.ofGet("/v1/indicators/" + known.id() + "/revisions", "")
                        .size());
    }

    @Test
    void onlyRevisionsFlipAndAShareNeedsFiveOfThem() {
        // Given: five months, red or amber
        var known = Council.percentage();
        Council.target(known.code(), 80, 75);
        for (var month : List.of("2012-04", "2012-05", "2012-06", "2012-07")) {
            Council.published(Council.figure(known.code(), month, 71));
        }
        var august = Council.figure(known.code(), "2012-08", 71);
        var path = Council.published(august);
        // When
        revise(path, august, 81);
        Council.target(known.code(), 60, 50, "2012-07-01");
        // Then
        Council.rating(known.code(), "2012-07", "PERIOD")
                .then()
                .body("entries.rating", contains("RED", "GREEN"))
                .body("cause", is("TARGET_CORRECTED"));
        Drawn.read(known, "/revisions")
                .body("series[0].rated", is(5))
                .body("series[0].others.revised", is(1))
                .body("series[0].flipped", is(1))
                .body("series[0].shareFlipped", nullValue());
    }

    private static String pack(Council.Known known) {
        return Council.nobody()
                .request()
                .get(Council.packed(Council.dashboard(known)))
                .path("packId");
    }

    private static void revise(String path, Map<String, Object> figure, int value) {
        var revised = new HashMap<>(figure);
        for (var key : List.of("indicatorCode", "areaCode", "period")) {
            revised.remove(key);
        }
        revised.put("value", value);
        revised.put("printed", value + "%");
        revised.put("flags", List.of("A"));
        revised.put("reason", "Late returns counted.");
        Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(revised)
                .post(path + "/vintages")
                .then()
                .statusCode(200);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
    }
}
