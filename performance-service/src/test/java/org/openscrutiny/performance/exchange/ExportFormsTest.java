package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;

/** What forms an export comes in, and what its metadata says. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ExportFormsTest {
    @Test
    void jsonStatIsOfNowAndSaysSo() {
        for (String then : List.of("publishedAt=2020-01-01T00:00:00Z", "includeHistory=true")) {
            given().accept(JsonStat.MEDIA_TYPE)
                    .get("/v1/exports/observations?" + then)
                    .then()
                    .statusCode(406)
                    .body("type", equalTo("/problems/not-acceptable"))
                    .body("detail", containsString("JSON-stat gives the figures published now"));
            given().accept(JsonStat.MEDIA_TYPE + ", application/json;q=0.5")
                    .get("/v1/exports/observations?" + then)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
    }

    @Test
    void theMetadataSaysWhatIsNeverEmpty() {
        for (String column : List.of("code", "name", "role", "kind")) {
            given().get("/v1/exports/indicators.csv-metadata.json")
                    .then()
                    .statusCode(200)
                    .body("tableSchema.columns.find { it.name == '" + column + "' }.required", equalTo(true))
                    .body("tableSchema.columns.find { it.name == 'rationale' }.required", equalTo(false));
        }
        given().get("/v1/exports/targets.csv-metadata.json")
                .then()
                .body("tableSchema.columns.find { it.name == 'floor' }.required", equalTo(false))
                .body("tableSchema.columns.find { it.name == 'phasing' }.required", equalTo(true));
    }
}
