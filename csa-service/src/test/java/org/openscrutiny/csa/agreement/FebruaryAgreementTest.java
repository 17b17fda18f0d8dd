package org.openscrutiny.csa.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.csa.testing.Api;
import org.openscrutiny.csa.testing.SiblingTopics;

/** The agreement of the February 2018 pack as it prints it: one version, six priorities, four lists in four orders. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
@QuarkusTestResource(SiblingTopics.class)
class FebruaryAgreementTest {

    private static final String DA = "Domestic Abuse";
    private static final String ASB = "Anti-Social Behaviour";
    private static final String SM = "Substance Misuse";
    private static final String SOC = "Serious and Organised Crime";
    private static final String SVP = "Safeguarding Vulnerable People";
    private static final String RS = "Road Safety";

    /** Names as each list prints them, in its order, with their lines. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "COVER_REPORT", List.of(DA, "Anti-social Behaviour", SVP, SOC, SM, RS),
            "AGREEMENT", List.of(DA, SM, "Safeguarding", "Serious & Organised Crime", ASB, RS),
            "LEADS", List.of(DA, "Anti-social Behaviour", SM, SOC, SVP, RS),
            "ACTION_PLAN", List.of(DA, RS, ASB, SM, SOC, SVP));

    private final Map<String, String> priorities = new LinkedHashMap<>();
    private String agreement = "";

    @Test
    void answersTheAgreementAsPrinted() {
        // Given
        enter();

        // When
        Api.post("/v1/agreements/" + agreement + "/versions", version());
        var recorded = Api.move(agreement, "1.0", Api.printed());

        // Then: the paper names a month for the adoption and no minute (F:177)
        recorded.then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("warnings.code", contains("CONSULTATION_MISSING", "MINUTE_MISSING"));
        given().get("/v1/agreements/" + agreement)
                .then()
                .statusCode(200)
                .body("termPolicy", equalTo("ROLLING"))
                .body("versions", hasSize(1))
                .body("versions[0].number", equalTo("1.0"))
                .body("versions[0].effectiveFrom", equalTo("2017-04-01"))
                .body("versions[0].asPrinted", equalTo(true))
                .body("versions[0].source.line", equalTo(239))
                .body("versions[0].changeLog", hasSize(1))
                .body("versions[0].priorityIds", equalTo(ids(List.of(DA, RS, ASB, SM, SOC, SVP))))
                .body("themes", hasSize(0));
        LISTS.forEach(this::assertOrder);
        assertLeads();
        assertLineage();
    }

    @Test
    void tellsWhatWasInForceOnADay() {
        // Given
        enter();
        Api.post("/v1/agreements/" + agreement + "/versions", version());
        Api.move(agreement, "1.0", Api.printed());

        // When
        var before = given().get("/v1/agreements/" + agreement + "?on=2017-03-31");
        var on = given().get("/v1/agreements/" + agreement + "?on=2018-02-28");
        var noDay = given().get("/v1/agreements/" + agreement + "?on=2018-02-30");

        // Then
        before.then().statusCode(404).body("type", equalTo("/problems/no-version-in-force"));
        on.then().statusCode(200).body("versionInForce.number", equalTo("1.0"));
        noDay.then().statusCode(400).body("errors[0].pointer", equalTo("on"));
        given().get("/v1/agreements/" + agreement + "/versions/1.0?on=2017-03-31")
                .then()
                .statusCode(200)
                .body("standing", equalTo("UPCOMING"));
    }

    private void assertOrder(String list, List<String> names) {
        var version =
                given().get("/v1/agreements/" + agreement + "/versions/1.0").jsonPath();
        var inList = "placements.findAll { it.list == '" + list + "' }.sort { it.ordinal }.";
        assertEquals(names, version.getList(inList + "nameUsed"), list);
        assertEquals(ids(names), version.getList(inList + "priorityId"), list);
    }

    private void assertLeads() {
        assertLead(DA, "Chair", "Kent & Medway Domestic Abuse Strategy Group", 349);
        assertLead(ASB, "Head of Strategic Partnerships", "Kent Police", 350);
        assertLead(SM, "Consultant in Public Health", "Kent County Council", 351);
        assertLead(SOC, "Head of Strategic Partnerships", "Kent Police", 352);
        assertLead(SVP, "Group Head of Public Protection", "Kent County Council", 353);
        assertLead(RS, "Director Operations", "Kent Fire and Rescue Service", 354);
        assertEquals(postOf(ASB), postOf(SOC), "one post, two assignments");
    }

    private void assertLead(String name, String post, String organisation, int line) {
        given().get("/v1/priorities/" + priorities.get(name))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("leads", hasSize(1))
                .body("leads[0].postTitle", equalTo(post))
                .body("leads[0].organisation", equalTo(organisation))
                .body("leads[0].source.line", equalTo(line));
    }

    private String postOf(String name) {
        return given().get("/v1/priorities/" + priorities.get(name)).jsonPath().getString("leads[0].postId");
    }

    private void assertLineage() {
        given().get("/v1/priorities/" + priorities.get(SOC))
                .then()
                .body("lineage.kind", contains("INTRODUCED"))
                .body("lineage[0].on.earliest", equalTo("2016-01-01"))
                .body("lineage[0].on.latest", equalTo("2016-12-31"));
        given().get("/v1/priorities/" + priorities.get(SVP))
                .then()
                .body("lineage.kind", contains("INTRODUCED", "EXPANDED", "RENAMED"))
                .body("formerNames", contains("Safeguarding"))
                .body("name", equalTo(SVP))
                .body("noSuitableIndicator.source.line", equalTo(693));
        given().get("/v1/priorities/" + priorities.get(SVP) + "?on=2017-03-31")
                .then()
                .body("name", equalTo("Safeguarding"))
                .body("leads", hasSize(0));
        for (var unchanged : List.of(DA, ASB)) {
            given().get("/v1/priorities/" + priorities.get(unchanged))
                    .then()
                    .body("lineage.kind", contains("UNCHANGED"));
        }
    }

    private List<String> ids(List<String> names) {
        var ids = new ArrayList<String>();
        for (var name : names) {
            var whole =
                    switch (name) {
                        case "Anti-social Behaviour" -> ASB;
                        case "Serious & Organised Crime" -> SOC;
                        case "Safeguarding" -> SVP;
                        default -> name;
                    };
            ids.add(priorities.get(whole));
        }
        return ids;
    }

    private void enter() {
        agreement = Api.agreement("Kent Community Safety Agreement");
        var police = post("Head of Strategic Partnerships", "Kent Police", "OFFICE");
        var group = post("Chair", "Kent & Medway Domestic Abuse Strategy Group", "GROUP_CHAIR");
        var health = post("Consultant in Public Health", "Kent County Council", "OFFICE");
        var protection = post("Group Head of Public Protection", "Kent County Council", "OFFICE");
        var fire = post("Director Operations", "Kent Fire and Rescue Service", "OFFICE");
        priority("DA", DA, List.of(), group, 349, List.of(step("UNCHANGED", 549)));
        priority("RS", RS, List.of(), fire, 354, List.of());
        priority("ASB", ASB, List.of(), police, 350, List.of(step("UNCHANGED", 609)));
        priority("SM", SM, List.of(), health, 351, List.of());
        priority("SOC", SOC, List.of(), police, 352, List.of(step("INTRODUCED", 661, "2016-01-01", "2016-12-31")));
        priority(
                "SVP",
                SVP,
                List.of("Safeguarding"),
                protection,
                353,
                List.of(
                        step("INTRODUCED", 314, "2016-04-01", "2017-03-31"),
                        step("EXPANDED", 689),
                        step("RENAMED", 689)));
    }

    private static String post(String title, String organisation, String kind) {
        return Api.post("/v1/posts", Map.of("title", title, "organisation", organisation, "kind", kind))
                .id();
    }

    private void priority(
            String code, String name, List<String> former, String post, int line, List<Map<String, Object>> lineage) {
        var names = new ArrayList<Map<String, Object>>();
        former.forEach(f -> names.add(Map.of("text", f, "kind", "FULL", "to", "2017-04-01")));
        names.add(
                former.isEmpty()
                        ? Map.of("text", name, "kind", "FULL")
                        : Map.of("text", name, "kind", "FULL", "from", "2017-04-01"));
        var body = new LinkedHashMap<String, Object>(Map.of(
                "agreementId", agreement,
                "code", code,
                "names", names,
                "lineage", lineage,
                "leads",
                        List.of(Map.of(
                                "postIds",
                                List.of(post),
                                "mode",
                                "SINGLE",
                                "from",
                                "2017-04-01",
                                "source",
                                source(line)))));
        if (name.equals(SVP)) {
            body.put("noSuitableIndicator", Map.of("reason", "The priority covers too much", "source", source(693)));
        }
        priorities.put(name, Api.post("/v1/priorities", body).id());
    }

    private static Map<String, Object> step(String kind, int line) {
        return Map.of("kind", kind, "versionNumber", "1.0", "source", source(line));
    }

    private static Map<String, Object> step(String kind, int line, String earliest, String latest) {
        return Map.of("kind", kind, "on", Map.of("earliest", earliest, "latest", latest), "source", source(line));
    }

    private static Map<String, Object> source(int line) {
        return Map.of("paper", "F", "line", line);
    }

    private static Map<String, Object> version() {
        var placements = new ArrayList<Map<String, Object>>();
        LISTS.forEach((list, names) -> {
            for (int i = 0; i < names.size(); i++) {
                placements.add(Map.of("list", list, "ordinal", i + 1, "nameUsed", names.get(i)));
            }
        });
        return Map.of(
                "number",
                "1.0",
                "effectiveFrom",
                "2017-04-01",
                "changeLog",
                List.of(Map.of(
                        "target", Map.of("kind", "WHOLE_DOCUMENT", "label", "CSA"),
                        "verb", "NEW",
                        "text", "New agreement, effective April 2017")),
                "placements",
                placements);
    }
}
