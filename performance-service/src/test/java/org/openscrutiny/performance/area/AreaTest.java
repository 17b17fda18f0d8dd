package org.openscrutiny.performance.area;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.Recollection;
import org.openscrutiny.performance.Council;
import org.openscrutiny.performance.exchange.Officers;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class AreaTest {
    private static final Council ADMIN = Council.admin();
    private static final Council OFFICER = Council.officer();
    private static final Council NOBODY = Council.nobody();

    @Inject
    Clock clock;

    @Test
    void anAreaIsRegisteredReadAndEndedWithItsSuccessors() {
        // Given
        String county = Districts.registered(Map.of("level", "COUNTY"));
        String code = Districts.registered(Map.of("parent", county));
        String next = Districts.registered(Map.of("parent", county, "validFrom", "2019-04-01"));
        String path = "/v1/areas/" + code;
        Recollection anybody = new Recollection(path, "", clock);
        Recollection admin = new Recollection(path, ADMIN.bearer(), clock);

        // When
        anybody.remember();
        admin.remember();
        Districts.replace(
                        code,
                        Districts.wish(
                                code, Map.of("parent", county, "validTo", "2019-03-31", "successors", List.of(next))))
                .then()
                .statusCode(200)
                .body("successors", equalTo(List.of(next)));
        anybody.remember();
        admin.remember();

        // Then
        anybody.assertRecalled();
        admin.assertRecalled();
        NOBODY.request()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"p2\"")
                .body("parent", equalTo(county))
                .body("validTo", equalTo("2019-03-31"))
                .body("includes", equalTo(List.of()));
        NOBODY.request().get(path + "/history").then().body("items.version", equalTo(List.of(2, 1)));
        ADMIN.request()
                .get(path + "/history")
                .then()
                .body("items.command", equalTo(List.of("REPLACE", "REGISTER")))
                .body("items[0].actor", equalTo("admin-1"));
        NOBODY.request()
                .get("/v1/areas?parent=" + county)
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(code, next)));
        Districts.register(Districts.wish(code, Map.of())).then().statusCode(409);
        NOBODY.request().get("/v1/areas/E98000001").then().statusCode(404);
    }

    @Test
    void anEntryIsReplacedOnlyAsItStandsAndAllItsFaultsAreNamed() {
        // Given
        String code = Districts.registered(Map.of());
        String path = "/v1/areas/" + code;
        Map<String, Object> wrong = Districts.wish(
                code,
                Map.of(
                        "parent",
                        code,
                        "validTo",
                        "2008-01-01",
                        "includes",
                        List.of(code),
                        "excludes",
                        List.of("E98000002")));

        // When, Then
        ADMIN.request().body(wrong).put(path).then().statusCode(428);
        ADMIN.request()
                .header("If-Match", "\"r7\"")
                .body(wrong)
                .put(path)
                .then()
                .statusCode(412);
        Districts.replace(code, wrong)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("DATE_ORDER", "PART_ITSELF", "AREA_UNKNOWN", "PARENT_CYCLE"))
                .body("errors.find { it.code == 'AREA_UNKNOWN' }.pointer", equalTo("/excludes/0"));
        Districts.replace(code, Districts.wish(Districts.code(), Map.of()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("KEY_CHANGED"));
        Districts.register(Districts.wish("Kent", Map.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"))
                .body("errors[0].message", containsString("nine characters"));
    }

    @Test
    void nothingNewIsTakenForAnAreaThatHasEndedButWhatIsThereIsMended() {
        // Given
        String old = Districts.registered(Map.of());
        String next = Districts.registered(Map.of("name", "Merged", "validFrom", "2019-04-01"));
        Council.Known indicator = Council.active(Council.draft(Council.code(), "PERFORMANCE", List.of(old, next)));
        String range = Council.active(Council.draft(Council.code(), "ACTIVITY", List.of(old)))
                .code();
        String figure = Council.published(of(old, Council.figure(indicator.code(), "2019-06", 60)));
        Districts.replace(old, Districts.wish(old, Map.of("validTo", "2019-03-31", "successors", List.of(next))))
                .then()
                .statusCode(200);

        // When
        Response late = OFFICER.post("/v1/observations", of(old, Council.figure(indicator.code(), "2019-05", 71)));
        Response target = OFFICER.post("/v1/targets", target(indicator.code(), old, "2019/20"));
        Response expected = OFFICER.post(
                "/v1/expected-ranges",
                Map.of("indicatorCode", range, "areaCode", old, "period", "2019/20", "expected", 5200));
        Map<String, Object> revision = Council.figure(indicator.code(), "2019-06", 61);
        revision.keySet().removeAll(List.of("indicatorCode", "areaCode", "period"));
        revision.put("reason", "Late returns counted.");
        Response revised = OFFICER.request()
                .header("If-Match", OFFICER.request().get(figure).header("ETag"))
                .body(revision)
                .post(figure + "/vintages");

        // Then
        for (Response refused : List.of(late, target, expected)) {
            refused.then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/areaCode"))
                    .body("errors[0].code", equalTo("AREA_NOT_VALID"))
                    .body("errors[0].message", containsString("Enter it for its successor " + next + " (Merged)."));
        }
        revised.then().statusCode(200);
        OFFICER.post("/v1/targets", target(indicator.code(), old, "2018/19"))
                .then()
                .statusCode(201);
        Council.submitted(of(old, Council.figure(indicator.code(), "2019-03", 71)));
        Council.submitted(of(next, Council.figure(indicator.code(), "2019-05", 71)));
    }

    @Test
    void aFileIsRefusedRowByRow() {
        // Given
        List<String> merged = Districts.merged();
        String code = Council.active(Council.draft(Council.code(), "PERFORMANCE", merged))
                .code();
        String range = Council.active(Council.draft(Council.code(), "ACTIVITY", merged))
                .code();
        String old = merged.getFirst();
        String figures = "indicatorCode,areaCode,period,value,valueOnlyReason,sourceTitle\n"
                + row(code, old, "2019-03,77,printed,Return")
                + row(code, old, "2019-04,78,printed,Return");
        String targets = "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing\n"
                + row(code, old, "FY2018,,80,75,NONE")
                + row(code, old, "FY2019,,80,75,NONE");
        String ranges = "indicatorCode,areaCode,period,expected,lower,upper\n"
                + row(range, old, "FY2018,5200,,")
                + row(range, old, "FY2019,5200,,");

        // When, Then
        Map<String, String> files = Map.of("observations", figures, "targets", targets, "expected-ranges", ranges);
        files.forEach((layout, file) -> Officers.tryFile(
                        "/v1/imports?layout=" + layout, file.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("report.rows[0].outcome", equalTo("CREATED"))
                .body("report.rows[1].outcome", equalTo("REJECTED"))
                .body("report.rows[1].findings.code", hasItem("AREA_NOT_VALID"))
                .body("report.rows[1].findings[0].column", equalTo("areaCode"))
                .body("report.rows[1].findings[0].value", equalTo(old))
                .body("report.rows[1].findings[0].fix", containsString(merged.getLast())));
    }

    @Test
    void listsAreNarrowedToAreasAndWhatLiesInThem() {
        // Given a county, a district in it, a ward in that, and a composite of two of them
        String county = Districts.registered(Map.of("level", "COUNTY"));
        String district = Districts.registered(Map.of("parent", county));
        String ward = Districts.registered(Map.of("parent", district, "level", "WARD"));
        String left = Districts.registered(Map.of("parent", county));
        Districts.replace(county, Districts.wish(county, Map.of("excludes", List.of(left))))
                .then()
                .statusCode(200);
        String composite = Districts.registered(Map.of("level", "COMPOSITE", "includes", List.of(district, left)));
        List<String> areas = List.of(county, district, ward, left);
        Council.Known indicator = Council.active(Council.draft(Council.code(), "PERFORMANCE", areas));
        areas.forEach(area -> Council.published(of(area, Council.figure(indicator.code(), "2012-05", 71))));
        String lists = "?indicatorId=" + indicator.id() + "&area=";

        // When, Then
        Map<String, List<String>> expected = Map.of(
                county,
                List.of(county),
                county + "," + left,
                List.of(county, left),
                county + "&descendants=false",
                List.of(county),
                county + "&descendants=true",
                List.of(county, district, ward),
                district + ",X1&descendants=true",
                List.of(district, ward),
                composite + "&descendants=true",
                List.of(district, ward, left),
                "X1&descendants=true",
                List.of());
        expected.forEach((asked, found) -> {
            for (String list : List.of("/v1/observations", "/v1/ratings")) {
                for (Council reader : List.of(NOBODY, OFFICER)) {
                    reader.request()
                            .get(list + lists + asked)
                            .then()
                            .statusCode(200)
                            .body("items.areaCode", containsInAnyOrder(found.toArray()));
                }
                NOBODY.request()
                        .get(list + lists + asked + "&publishedAt=" + clock.instant())
                        .then()
                        .statusCode(200)
                        .body("items.areaCode", containsInAnyOrder(found.toArray()));
            }
        });
        String first = "/v1/observations" + lists + county + "&descendants=true&limit=2";
        String next = NOBODY.request().get(first).jsonPath().getString("next");
        NOBODY.request().get(next).then().statusCode(200).body("items.size()", equalTo(1));
        NOBODY.request()
                .get("/v1/observations?descendants=true")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("area"));
        NOBODY.request()
                .get("/v1/signals?descendants=yes&area=" + county)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("descendants"));
        NOBODY.request()
                .get("/v1/signals?descendants=true&area=" + county)
                .then()
                .statusCode(200);
    }

    private static String row(String code, String area, String cells) {
        return code + "," + area + "," + cells + "\n";
    }

    private static Map<String, Object> of(String area, Map<String, Object> figure) {
        figure.put("areaCode", area);
        return figure;
    }

    private static Map<String, Object> target(String code, String area, String year) {
        return new HashMap<>(Map.of(
                "indicatorCode", code, "areaCode", area, "period", year, "level", 90, "floor", 80, "phasing", "NONE"));
    }
}
