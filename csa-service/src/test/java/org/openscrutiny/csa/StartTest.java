package org.openscrutiny.csa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class StartTest {

    @Test
    void answersAnEmptyFeedOfChanges() {
        given().get("/v1/changes").then().log().all().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void answersEveryRefusalAsAProblem() {
        given().get("/v1/changes?perod=3")
                .then()
                .log()
                .all()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("perod"));
        given().get("/nothing").then().log().all().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().delete("/v1/changes").then().log().all().statusCode(405);
        given().header("Accept", "application/xml")
                .get("/v1/changes")
                .then()
                .log()
                .all()
                .statusCode(406);
        given().header("Authorization", "Bearer abc")
                .get("/v1/changes")
                .then()
                .log()
                .all()
                .statusCode(401);
        given().header("Content-Type", "text/plain")
                .body("{}")
                .post("/v1/changes")
                .then()
                .log()
                .all()
                .statusCode(415);
    }
}
