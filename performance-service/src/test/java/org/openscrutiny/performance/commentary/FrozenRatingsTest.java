package org.openscrutiny.performance.commentary;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Statements;
import org.openscrutiny.chassis.testing.Wire;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.Officers;

/** Which ratings make obligations in the transaction that freezes them, and what that costs. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class FrozenRatingsTest {
    private static final Council OFFICER = Council.officer();
    private static final Council APPROVER = Council.approver();
    private static final String APPROVE = "{\"command\":\"APPROVE\"}";

    @Test
    void twoAmbersAndConcernAreSeenInTheTransaction() {
        // Given
        Council.Known ambers = Council.active(rule("TWO_AMBERS"));
        Council.target(ambers.code(), 80, 75);
        Council.published(Council.figure(ambers.code(), "2012-05", 77));
        Council.published(Council.figure(ambers.code(), "2012-07", 77));
        assertEquals(0, due(ambers));
        Council.Known concern = Council.active(rule("RED_OR_CONCERN"));
        String header = "indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle\n";
        StringBuilder months = new StringBuilder(header);
        for (int month = 0; month < 13; month++) {
            months.append("%s,%s,%s,%d,printed as a percentage,Return%n"
                    .formatted(
                            concern.code(),
                            Council.KENT,
                            YearMonth.of(2011, 4).plusMonths(month),
                            month < 12 ? 80 + month % 2 : 60));
        }

        // When
        Council.published(Council.figure(ambers.code(), "2012-06", 77));
        Officers.Accepted file = Officers.accept(Officers.tryFile(
                "/v1/imports?layout=observations", months.toString().getBytes(StandardCharsets.UTF_8)));
        Officers.move(Officers.approver(), file.id(), file.etag(), APPROVE).statusCode(200);

        // Then
        assertEquals(1, due(ambers));
        assertEquals(1, due(concern));
        OFFICER.request()
                .queryParam("indicatorId", concern.id())
                .get("/v1/obligations")
                .then()
                .body("items.period", equalTo(List.of("2012-04")))
                .body("items.rule", hasItem("RED_OR_CONCERN"));
    }

    @Test
    void whatWasRecordedAsPrintedOwesNothing() {
        // Given
        Council.Known indicator = Council.percentage();
        Council.target(indicator.code(), 80, 75);
        String path = Council.submitted(Council.figure(indicator.code(), "YTD-2012-05", 71));
        Map<String, Object> record = Map.of(
                "command", "RECORD_AS_PRINTED",
                "publishedAt", "2012-06-28T16:00:00Z",
                "source", Map.of("title", "Performance dashboard", "reference", "2012:1077"));

        // When
        OFFICER.move(path, record).then().statusCode(200);

        // Then
        assertEquals(0, due(indicator));
    }

    @Test
    void itCostsAPublicationOneStatementAndNoneWhereNothingIsDue() {
        // Given
        Deque<String> green = ready(90);
        Deque<String> red = ready(71);

        // When
        List<String> withoutObligation = publishing(green);
        List<String> withObligation = publishing(red);

        // Then
        assertEquals(withoutObligation.size() + 1, withObligation.size(), () -> withObligation + "");
    }

    private static Deque<String> ready(int value) {
        Deque<String> paths = new ArrayDeque<>();
        for (int i = 0; i < 2; i++) {
            String code = Council.percentage().code();
            Council.target(code, 80, 75);
            paths.add(Council.submitted(Council.figure(code, "YTD-2012-05", value)));
        }
        return paths;
    }

    private static List<String> publishing(Deque<String> paths) {
        return Statements.during(trace -> {
            String path = paths.remove();
            return Wire.request("POST", path + "/transitions")
                    .as(APPROVER.bearer())
                    .header("If-Match", APPROVER.request().get(path).header("ETag"))
                    .header("traceparent", trace)
                    .json(APPROVE)
                    .send();
        });
    }

    private static int due(Council.Known indicator) {
        return OFFICER.request()
                .queryParam("indicatorId", indicator.id())
                .get("/v1/obligations")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static String rule(String rule) {
        return Council.draft().replace("\"ruleFamily\"", "\"commentaryRule\": \"" + rule + "\", \"ruleFamily\"");
    }
}
