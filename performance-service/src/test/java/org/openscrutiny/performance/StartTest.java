package org.openscrutiny.performance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class StartTest {
    @Test
    void startsOnItsOwnTables() {
        given().get("/v1/changes").then().statusCode(200).body("items", notNullValue());
    }
}
