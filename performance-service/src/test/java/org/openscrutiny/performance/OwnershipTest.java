package org.openscrutiny.performance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.LogLines;
import org.openscrutiny.performance.commentary.Remarks;
import org.openscrutiny.performance.returns.Expected;

/** Row 21: what everybody reads is known to be another owner's, a hidden draft is not known to be; refusals are logged. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OwnershipTest {
    private static final Council STRANGER = Council.officer("stranger", "OTHER-1");
    private static final Map<String, Object> SUBMIT = Map.of("command", "SUBMIT");
    private static final Map<String, Object> EXPLAIN = Map.of("command", "EXPLAIN", "reason", "MISLABELLED");
    private static final Map<String, Object> DOING = Map.of("doing", "Another text.");
    private static final Map<String, Object> REBASE =
            Map.of("areaCode", Council.KENT, "period", "2012-10", "reason", "staff", "evidence", "report");

    /** A write that only the owner may make. */
    private record Write(Method method, String path, Object body) {
        int refusal() {
            return STRANGER.request()
                    .header("If-Match", "\"r0\"")
                    .body(body)
                    .request(method, path)
                    .then()
                    .extract()
                    .statusCode();
        }
    }

    @Test
    void whatEverybodyReadsIsAnotherOwners() {
        // Given
        Council.Known indicator = Council.percentage();
        String path = "/v1/indicators/" + indicator.id();
        String said = Remarks.published();
        List<Write> writes = List.of(
                new Write(Method.POST, path + "/definitions", terms()),
                new Write(Method.POST, path + "/definitions/1/transitions", SUBMIT),
                new Write(Method.POST, path + "/rebases", REBASE),
                new Write(Method.PATCH, said, DOING),
                new Write(Method.POST, said + "/transitions", SUBMIT),
                new Write(
                        Method.POST,
                        Expected.settled() + "/transitions",
                        Map.of("command", "NIL", "reason", "Nothing was counted.")),
                new Write(Method.POST, check(indicator, true) + "/transitions", EXPLAIN));

        for (Write write : writes) {
            // When
            int refusal = write.refusal();

            // Then
            assertEquals(403, refusal, write.path());
        }
    }

    @Test
    void whatIsHiddenIsNotThere() {
        // Given
        Council.Known indicator = Council.percentage();
        String drafted =
                Council.officer().post("/v1/indicators", Council.draft()).header("Location");
        String open = "/v1/indicators/" + indicator.id();
        Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(open).header("ETag"))
                .body(terms())
                .post(open + "/definitions")
                .then()
                .statusCode(201);
        String said = Remarks.drafted(Remarks.red());
        String nowhere = UUID.randomUUID().toString();
        List<Write> writes = List.of(
                new Write(Method.POST, drafted + "/definitions", terms()),
                new Write(Method.POST, drafted + "/definitions/1/transitions", SUBMIT),
                new Write(Method.POST, open + "/definitions/2/transitions", SUBMIT),
                new Write(Method.POST, drafted + "/rebases", REBASE),
                new Write(Method.PATCH, said, DOING),
                new Write(Method.POST, said + "/transitions", SUBMIT),
                new Write(Method.POST, check(indicator, false) + "/transitions", EXPLAIN),
                new Write(Method.POST, "/v1/figure-checks/" + nowhere + "/transitions", EXPLAIN),
                new Write(Method.PATCH, "/v1/commentaries/" + nowhere, DOING),
                new Write(Method.POST, "/v1/indicators/" + nowhere + "/definitions", terms()));

        for (Write write : writes) {
            // When
            int refusal = write.refusal();

            // Then
            assertEquals(404, refusal, write.path());
        }
    }

    @Test
    void aRefusalLeavesItsTraceWithoutContent() {
        // Given
        Council.Known indicator = Council.percentage();
        String path = "/v1/indicators/" + indicator.id();
        String figure = "/v1/observations/"
                + Council.both("author-9")
                        .post("/v1/observations", Council.figure(indicator.code(), "2012-05", 77))
                        .jsonPath()
                        .getString("id");
        List<String> lines;

        // When
        try (LogLines log = new LogLines("refused: ")) {
            STRANGER.request()
                    .header("If-Match", "\"r0\"")
                    .body(Map.of("heading", "Libraries of the town"))
                    .patch(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
            Council.both("author-9")
                    .move(figure, Map.of("command", "APPROVE"))
                    .then()
                    .statusCode(403);
            Council.clerk("communities")
                    .request()
                    .body(Map.of("heading", "Libraries of the town"))
                    .patch(path)
                    .then()
                    .statusCode(403);
            lines = log.holding();
        }

        // Then
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(
                lines.get(0).contains("type=forbidden method=PATCH path=/v1/indicators/{id} caller=stranger "),
                lines::toString);
        assertTrue(
                lines.get(1)
                        .contains(
                                "type=separation-of-duties method=POST path=/v1/observations/{id}/transitions caller=author-9 "),
                lines::toString);
        assertTrue(
                lines.get(2).contains("type=forbidden method=PATCH path=/v1/indicators/{id} caller=clerk-1 "),
                lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.contains("Libraries")), lines::toString);
    }

    /** What another definition of a percentage says. */
    private static Map<String, Object> terms() {
        return Map.ofEntries(
                Map.entry("validFrom", "2013-04-01"),
                Map.entry("comparableWithPrevious", "YES"),
                Map.entry("kind", "PERCENTAGE"),
                Map.entry("basis", "PERIOD"),
                Map.entry("frequency", "MONTHLY"),
                Map.entry("calendar", "FINANCIAL"),
                Map.entry("unit", "PERCENT"),
                Map.entry("publishedScale", 1),
                Map.entry("bounded", true),
                Map.entry("polarity", "HIGHER_IS_BETTER"),
                Map.entry("ruleFamily", "FLOOR_STANDARD"));
    }

    private static String check(Council.Known indicator, boolean accepted) {
        Map<String, Object> claim = Checks.income();
        claim.put("indicatorCode", indicator.code());
        String path = Checks.recorded(claim);
        if (accepted) {
            Council.approver().move(path, Map.of("command", "ACCEPT")).then().statusCode(200);
        }
        return path;
    }
}
