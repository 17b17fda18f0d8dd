package org.openscrutiny.performance.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;

/** A dashboard shows what its reporting month had, whenever it is made. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ReportingMonthTest {
    @Test
    void nothingThatEndsLaterIsShownOrToldAsLate() {
        // Given
        Council.Known monthly = Council.percentage();
        Council.Known rolling = Council.active(
                Council.draft().replace("\"basis\": \"PERIOD\"", "\"basis\": \"ROLLING\", \"windowMonths\": 12"));
        Council.Known late = Council.percentage();
        Council.Known quarterly = Council.active(Council.draft().replace("MONTHLY", "QUARTERLY"));
        for (String key : List.of("2012-05", "2012-06", "YTD-2012-05", "YTD-2012-06")) {
            Council.published(Council.figure(monthly.code(), key, 70 + key.length()));
        }
        Council.published(Council.figure(rolling.code(), "R12-2012-05", 71));
        Council.published(Council.figure(rolling.code(), "R12-2012-06", 72));
        Map<String, Object> due = Council.figure(quarterly.code(), "FY2012-Q1", 0);
        due.keySet().removeAll(List.of("value", "valueOnlyReason"));
        due.putAll(
                Map.of("printed", "Reported quarterly", "missingReason", "REPORTED_QUARTERLY", "flags", List.of("O")));
        Council.published(due);
        Council.published(Council.figure(quarterly.code(), "YTD-2012-06", 66));
        // When
        String pack = published(monthly, rolling, late, quarterly);
        // Then
        given().get(pack)
                .then()
                .body(periods(0), equalTo(List.of("2012-05", "YTD-2012-05")))
                .body(periods(1), equalTo(List.of("R12-2012-05", "R12-2012-05")))
                .body(periods(3), equalTo(List.of("FY2012-Q1", "FY2012")))
                .body("sections[0].rows[3].results[0].figure.missingReason", equalTo("REPORTED_QUARTERLY"));
        // When figures of later come
        Council.published(Council.figure(late.code(), "YTD-2012-06", 71));
        // Then
        given().get(pack + "/comparison").then().body("changes", hasSize(0));
        // When the one that was missing comes
        Council.published(Council.figure(late.code(), "YTD-2012-05", 72));
        // Then
        given().get(pack + "/comparison")
                .then()
                .body("changes.now.periodKey", equalTo(List.of("YTD-2012-05")))
                .body("changes.cause", equalTo(List.of("LATE_RETURN")));
    }

    @Test
    void withoutAPrintedArrowTheComputedOneIsShownWithItsMethod() {
        // Given
        Council.Known risen = Council.percentage();
        Council.Known alone = Council.percentage();
        Council.Known window = Council.active(Council.draft()
                .replace("\"basis\": \"PERIOD\"", "\"basis\": \"CUMULATIVE_MULTI_YEAR\", \"windowMonths\": 48"));
        Council.published(of(risen, "2012-04", "70.1"));
        Council.published(of(risen, "2012-05", "70.4"));
        Council.published(of(risen, "2012-06", "60"));
        Council.published(of(alone, "2012-05", "70"));
        Council.published(of(window, "C48-2012-04", "70"));
        Council.published(of(window, "C48-2012-05", "60"));
        // When
        String pack = published(risen, alone, window);
        // Then
        given().get(pack)
                .then()
                .body("sections[0].rows[0].arrow.direction", equalTo("IMPROVED"))
                .body("sections[0].rows[0].arrow.word", equalTo("improved"))
                .body("sections[0].rows[0].arrow.method", equalTo("PREVIOUS_PERIOD"))
                .body("sections[0].rows[0].arrow.movementHidden", equalTo(true))
                .body(
                        "sections[0].rows[0].arrow.methodText",
                        equalTo("against the previous period; the published numbers are equal"))
                .body("sections[0].rows[1].arrow", nullValue())
                .body("sections[0].rows[2].arrow.direction", equalTo("WORSENED"))
                .body("sections[0].rows[2].arrow.movementHidden", equalTo(false));
        given().header("Accept", "text/csv").get(pack).then().body(containsString("against the previous period"));
        Council.rating(window.code(), "C48-2012-05", "PERIOD").then().body("direction", equalTo("WORSENED"));
    }

    private static String periods(int row) {
        return "sections[0].rows[" + row + "].results.figure.periodKey";
    }

    private static Map<String, Object> of(Council.Known known, String period, String value) {
        Map<String, Object> figure = Council.figure(known.code(), period, 0);
        figure.putAll(Map.of("value", new BigDecimal(value), "printed", value + "%"));
        return figure;
    }

    /** A pack of May with these rows, made now. */
    private static String published(Council.Known... rows) {
        return "/v1/packs/"
                + given().get(Council.packed(Council.dashboard(rows))).path("packId");
    }
}
