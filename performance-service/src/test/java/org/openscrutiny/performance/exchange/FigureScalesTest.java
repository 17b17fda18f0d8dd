package org.openscrutiny.performance.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.series.Drawn;

/** A figure of another size than its target or the figures before it waits until UNIT_SLIP is accepted. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FigureScalesTest {
    private static final String FILE = "/v1/imports?layout=observations";

    @Test
    void aNumberBeyondTwentyTimesTheTargetOrAFigureBeforeItWaits() {
        // Given: a target of 7, published 500 for May 2011 and 480 for April 2012
        String aimed = Drawn.count("PERIOD", "HIGHER_IS_BETTER").code();
        Council.target(aimed, 7, 6);
        String counted = Drawn.count("PERIOD", "HIGHER_IS_BETTER").code();
        Drawn.publish(counted, List.of(Map.entry("2011-05", "500"), Map.entry("2012-04", "480")));

        // When
        var tried = tried(
                row(aimed, "2012-05", "141"),
                row(aimed, "2012-07", "140"),
                row(counted, "2012-05", "9601"),
                row(counted, "2012-06", "9600"),
                row(counted, "2010-05", "99999"));

        // Then: 141 against the target, 9,601 against April; June and 2010 have nothing beside them
        tried.statusCode(201)
                .body("report.rows.findAll { it.outcome == 'WAITING' }.row", equalTo(List.of(2, 4)))
                .body("report.rows[0].findings.code", equalTo(List.of("UNIT_SLIP")))
                .body("report.rows[0].findings[0].column", equalTo("value"))
                .body("report.rows[0].findings[0].message", containsString("(7)"))
                .body("report.rows[2].findings[0].message", containsString("480"))
                .body("report.rows[2].findings[0].message", containsString("500"));

        // When: it is accepted
        var accepted = Officers.accept(tried);

        // Then: numbers without a multiplier stay as they are
        accepted.answer().body("report.created", equalTo(5));
        Council.officer()
                .request()
                .queryParams(Map.of("period", "2012-05", "type", "MONTH", "limit", "200"))
                .get("/v1/observations")
                .then()
                .body("items.vintages.flatten().figure.value", hasItems(141, 9601));
    }

    @Test
    void aPrintedMultiplierIsReadAStepDownAndWhatStandsIsNotAskedAgain() {
        // Given
        String code = Drawn.count("PERIOD", "HIGHER_IS_BETTER").code();
        Drawn.publish(code, YearMonth.of(2012, 4), "495000");
        String may = row(code, "2012-05", "523m");

        // When
        var tried = tried(may);

        // Then
        tried.statusCode(201)
                .body("report.rows[0].outcome", equalTo("WAITING"))
                .body("report.rows[0].findings[0].value", equalTo("523m"))
                .body("report.rows[0].findings[0].fix", containsString("523000"));

        // When
        Officers.accept(tried);

        // Then: 523 thousand is there, and the same file again changes nothing
        Officers.tryFile(FILE + "&accept=UNIT_SLIP", file(may))
                .statusCode(201)
                .body("report.rows[0].outcome", equalTo("UNCHANGED"));
        tried(row(code, "2012-05", "523000"))
                .statusCode(201)
                .body("report.rows[0].outcome", equalTo("UNCHANGED"))
                .body("report.rows[0].findings", empty());
    }

    private static String row(String code, String period, String value) {
        return String.join(",", code, Council.KENT, period, value, "Return");
    }

    private static ValidatableResponse tried(String... rows) {
        return Officers.tryFile(FILE, file(rows));
    }

    private static byte[] file(String... rows) {
        String file = "indicatorCode,areaCode,period,value,sourceTitle\n" + String.join("\n", rows) + "\n";
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
