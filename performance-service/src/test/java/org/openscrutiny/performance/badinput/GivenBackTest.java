package org.openscrutiny.performance.badinput;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.Officers;

/** What was typed comes back with every refusal that can be mended; a file does not. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class GivenBackTest {
    private static final Council OFFICER = Council.officer();

    @Test
    void aCommandThatBreaksARuleComesBackAsItWasTyped() {
        // Given
        Map<String, Object> figure = Council.figure(Council.percentage().code(), "2012/12", 71);

        // When
        Response refused = OFFICER.post("/v1/observations", figure);

        // Then
        refused.then().statusCode(422).body("submitted", equalTo(figure));
    }

    @Test
    void soDoesOneThatComesTooLate() {
        // Given
        String code = Council.percentage().code();
        Council.published(Council.figure(code, "2012-04", 71));
        Map<String, Object> figure = Council.figure(code, "2012-04", 73);

        // When
        Response refused = OFFICER.post("/v1/observations", figure);

        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("/problems/observation-exists"))
                .body("submitted", equalTo(figure));
    }

    @Test
    void aPatchComesBackToo() {
        // Given
        String path = "/v1/indicators/" + Council.percentage().id();
        Map<String, Object> patch = Map.of("unit", "GBP");

        // When
        Response refused = OFFICER.request()
                .header("If-Match", OFFICER.request().get(path).header("ETag"))
                .body(patch)
                .patch(path);

        // Then
        refused.then().statusCode(409).body("submitted", equalTo(patch));
    }

    @Test
    void aFileDoesNot() {
        Officers.officer()
                .contentType("application/json")
                .body("[{\"Vlaue\": 71}]")
                .post("/v1/imports?layout=observations")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-rejected"))
                .body("submitted", nullValue());
    }
}
