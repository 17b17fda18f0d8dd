package org.openscrutiny.performance.rating;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.series.Drawn;

/** A rating and the directions of its series agree, also where the days of counting move. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class MovingDaysTest {
    @Test
    void aCountIsComparedWithTheOneBeforeWhateverTheDay() {
        // Given counts that come on other days, one of them left out
        Council.Known known = Drawn.count("AS_AT", "LOWER_IS_BETTER");

        // When they are published together, another alone, and one after a month without
        Drawn.publish(known.code(), List.of(Map.entry("AT-2012-05-17", "8"), Map.entry("AT-2012-04-12", "10")));

        // Then
        agrees(known, "AT-2012-05-17", equalTo("IMPROVED"));
        Council.rating(known.code(), "AT-2012-04-12", "PERIOD").then().body("direction", nullValue());
        Drawn.publish(known.code(), List.of(Map.entry("AT-2012-06-14", "9")));
        agrees(known, "AT-2012-06-14", equalTo("WORSENED"));
        Drawn.publish(known.code(), List.of(Map.entry("AT-2012-08-14", "7")));
        agrees(known, "AT-2012-08-14", nullValue());
    }

    @Test
    void anEventIsComparedWithTheOneBefore() {
        Council.Known known = Drawn.count("EVENT", "HIGHER_IS_BETTER");
        Drawn.publish(known.code(), List.of(Map.entry("EV-2010", "5")));
        Drawn.publish(known.code(), List.of(Map.entry("EV-2012", "6")));
        agrees(known, "EV-2012", equalTo("IMPROVED"));
    }

    private static void agrees(Council.Known known, String newest, Matcher<Object> movement) {
        JsonPath directions = Drawn.read(known, "/direction").extract().jsonPath();
        assertThat(directions.get("items[0].movement"), movement);
        Council.rating(known.code(), newest, "PERIOD").then().body("direction", movement);
    }
}
