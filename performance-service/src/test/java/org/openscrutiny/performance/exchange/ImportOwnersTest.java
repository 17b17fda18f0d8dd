package org.openscrutiny.performance.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Claims;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.Council;

/** Who sees the file of an officer, and who moves it. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class ImportOwnersTest {
    /** By itself: ids and hashes hold such digits, too. */
    private static final Pattern NUMBER_THAT_STANDS = Pattern.compile("\\b71\\b");

    private static final Map<String, Object> AS_PRINTED = Map.of(
            "command", "RECORD_AS_PRINTED", "source", "Performance dashboard", "publishedAt", "2012-06-28T16:00:00Z");

    @Inject
    PerformanceTables tables;

    private String one;
    private String two;
    private Council sender;
    private Council stranger;
    private Council partOwner;
    private Council owner;

    @BeforeEach
    void people() {
        tables.empty();
        one = Council.percentage().code();
        two = Council.percentage().code();
        sender = Council.officer("officer-2", one, two);
        stranger = Council.officer("officer-3", "OTHER");
        partOwner = Council.officer("officer-4", one);
        owner = Council.officer("officer-5", one, two, "OTHER");
    }

    @Test
    void anotherOfficerReadsNothingOfIt() {
        // Given
        String path = sent(sender, one, two);
        // When
        List<Response> hidden = Stream.of(stranger, partOwner, Council.officer("officer-6"))
                .flatMap(who -> Stream.of("", "/file", "/history")
                        .map(below -> who.request().get(path + below)))
                .toList();
        // Then
        hidden.forEach(answer -> answer.then().statusCode(404).body("type", equalTo("/problems/not-found")));
        for (Council who : List.of(sender, owner, Council.officer(), Council.approver())) {
            who.request().get(path).then().statusCode(200).body("report.created", equalTo(2));
            who.request().get(path + "/file").then().statusCode(200);
        }
        Council.clerk().request().get(path).then().statusCode(200);
    }

    @Test
    void theListHoldsWhatItsReaderSeesPageByPage() {
        // Given
        String both = sent(sender, one, two);
        String own = sent(sender, one);
        String last = sent(stranger, "OTHER");
        // When, Then
        assertEquals(List.of(both, own), listed(sender));
        assertEquals(List.of(own), listed(partOwner));
        assertEquals(List.of(last), listed(stranger));
        assertEquals(List.of(both, own, last), listed(owner));
        assertEquals(List.of(both, own, last), listed(Council.clerk()));
        assertEquals(List.of(both, own, last), listed(Council.officer()));
    }

    @Test
    void anotherOfficerNeitherAcceptsNorRecordsNorUndoesIt() {
        // Given
        String path = sent(sender, one, two);
        for (Map<String, Object> step : List.of(
                Map.<String, Object>of("command", "ACCEPT"), AS_PRINTED, Map.<String, Object>of("command", "UNDO"))) {
            String tag = sender.request().get(path).header("ETag");
            // When
            Response strange = stranger.moveWith(tag, path, step);
            Response partly = partOwner.moveWith(tag, path, step);
            // Then
            strange.then().statusCode(404);
            partly.then().statusCode(404);
            if (step.containsValue("ACCEPT")) {
                owner.moveWith(tag, path, step).then().statusCode(200);
            }
        }
        assertEquals(0L, tables.count("observation", "state = 'PUBLISHED'"));
        owner.move(path, Map.of("command", "UNDO")).then().statusCode(200);
    }

    @Test
    void aClerkRecordsItAndAnApproverWhoOwnsNothingDoesNot() {
        // Given
        String path = sent(sender, one, two);
        sender.move(path, Map.of("command", "ACCEPT")).then().statusCode(200);
        String tag = sender.request().get(path).header("ETag");
        // When
        Response ownsNothing = given().contentType("application/json")
                .header("Authorization", TestTokens.bearer(Claims.of("approver-2", Role.OFFICER, Role.APPROVER)))
                .header("If-Match", tag)
                .body(AS_PRINTED)
                .post(path + "/transitions");
        Response clerk = Council.clerk().moveWith(tag, path, AS_PRINTED);
        // Then
        ownsNothing.then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        clerk.then().statusCode(200).body("state", equalTo("RECORDED"));
    }

    @Test
    void aRowOfAnotherOfficerSaysNothingOfWhatStands() {
        // Given
        Council.submitted(Council.figure(one, "2012-05", 71));
        // When
        String report = stranger.request()
                .contentType("text/csv; charset=UTF-8")
                .body(file("72", one))
                .post("/v1/imports?layout=observations")
                .then()
                .statusCode(201)
                .body("report.rejected", equalTo(1))
                .extract()
                .asString();
        // Then
        assertFalse(NUMBER_THAT_STANDS.matcher(report).find(), report);
        assertFalse(report.contains("SUBMITTED"), report);
    }

    private static List<String> listed(Council who) {
        List<String> paths = new ArrayList<>();
        String next = "/v1/imports?limit=1";
        while (next != null) {
            Response page = who.request().get(next);
            page.then().statusCode(200);
            paths.addAll(page.jsonPath().getList("items.url", String.class));
            next = page.jsonPath().getString("next");
        }
        return paths;
    }

    private static String sent(Council who, String... codes) {
        Response tried = who.request()
                .contentType("text/csv; charset=UTF-8")
                .body(file("71", codes))
                .post("/v1/imports?layout=observations");
        tried.then().statusCode(201);
        return tried.header("Location");
    }

    private static String file(String value, String... codes) {
        StringBuilder csv = new StringBuilder("indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle\n");
        Stream.of(codes).forEach(code -> csv.append(code + ",E10000016,2012-05," + value + ",printed so,Return\n"));
        return csv.toString();
    }
}
