package org.openscrutiny.performance.target;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class TargetCopiesTest {
    private static final Council OFFICER = Council.officer();

    @Test
    void aYearsTargetsAreDraftedAgainOnce() {
        // Given
        Council.Known indicator = Council.percentage();
        Council.target(indicator.code(), 80, 75);
        Map<String, Object> wish = copy(indicator, "2012/13", "2013-14");
        // When
        String drafted = OFFICER.post("/v1/targets/copies", wish)
                .then()
                .statusCode(200)
                .body("drafted", equalTo(1))
                .body("items[0].from", equalTo("FY2012"))
                .body("items[0].to", equalTo("FY2013"))
                .body("items[0].targetId", notNullValue())
                .extract()
                .path("items[0].targetId");
        // Then
        OFFICER.request()
                .get("/v1/targets/" + drafted)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("period.key", equalTo("FY2013"))
                .body("effectiveFrom", equalTo("2013-04-01"))
                .body("levels.level", equalTo(80))
                .body("levels.floor", equalTo(75));
        OFFICER.post("/v1/targets/copies", wish)
                .then()
                .statusCode(200)
                .body("drafted", equalTo(0))
                .body("left", equalTo(1))
                .body("items[0].targetId", nullValue())
                .body("items[0].code", equalTo("TARGET_PRESENT"));
    }

    @Test
    void whatCannotBeReadOrIsAnothersIsRefusedWhole() {
        Council.Known indicator = Council.percentage();
        OFFICER.post("/v1/targets/copies", copy(indicator, "2012/12", "2013/14"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"))
                .body("errors[0].code", equalTo("PERIOD_UNREADABLE"));
        OFFICER.post("/v1/targets/copies", copy(indicator, "2012/13", "2012-13"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SAME_YEAR"));
        OFFICER.post("/v1/targets/copies", copy(new Council.Known("NO-SUCH", ""), "2012/13", "2013/14"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("INDICATOR_UNKNOWN"));
        Council.officer("other", "OTHER")
                .post("/v1/targets/copies", copy(indicator, "2012/13", "2013/14"))
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> copy(Council.Known indicator, String from, String to) {
        return Map.of("from", from, "to", to, "indicatorCodes", List.of(indicator.code()));
    }
}
