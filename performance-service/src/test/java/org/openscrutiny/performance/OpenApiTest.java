package org.openscrutiny.performance;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.OpenApiChecks;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Role;
import org.openscrutiny.performance.area.Districts;
import org.openscrutiny.performance.commentary.Remarks;
import org.openscrutiny.performance.returns.Expected;
import org.openscrutiny.performance.rule.RuleSets;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OpenApiTest extends OpenApiChecks {
    private static final Council OFFICER = Council.officer();
    private static final Council APPROVER = Council.approver();
    private static final Council CLERK = Council.clerk("communities");
    private static final Council ADMIN = Council.admin();
    private static final Map<String, String> READY = Map.of("command", "READY");
    private static final Map<String, String> PUBLISH = Map.of("command", "PUBLISH");

    /** The examples name an indicator by a code that must be there. */
    @BeforeEach
    void named() {
        Council.active(Council.draft("HWY-FAULTS28", "PERFORMANCE"));
        Council.active(Council.draft("REG-WEDDINGS", "ACTIVITY"));
    }

    @Override
    protected Map<String, Supplier<Call>> calls() {
        return Map.ofEntries(
                entry("readIndicator", () -> open(indicator())),
                entry("listIndicatorVersions", () -> open(indicator() + "/history")),
                entry("listObservationVersions", () -> open(published() + "/history")),
                entry("listRatingVersions", () -> open(rating() + "/history")),
                entry("listDashboardVersions", () -> open(dashboard(READY, PUBLISH) + "/history")),
                entry("listTargetVersions", () -> Call.of(target() + "/history", OFFICER.bearer())),
                entry("listExpectedRangeVersions", () -> Call.of(range() + "/history", OFFICER.bearer())),
                entry("listImportVersions", () -> Call.of(imported() + "/history", OFFICER.bearer())),
                entry("readPriority", () -> open(priority())),
                entry("listHeadings", () -> open(indicator() + "/priorities")),
                entry("listOpenRecommendations", () -> open(indicator() + "/recommendations")),
                entry("readSeries", () -> open(indicator() + "/series")),
                entry("readXmrChart", () -> open(indicator() + "/xmr")),
                entry("readDirections", () -> open(indicator() + "/direction")),
                entry("readForecast", () -> open(indicator() + "/forecast")),
                entry("proposeSeasonalProfile", () -> open(indicator() + "/seasonal-profile")),
                entry("readRevisions", () -> open(indicator() + "/revisions")),
                entry("listRebases", () -> open(indicator() + "/rebases")),
                entry("readRebase", () -> Call.of(rebase(), OFFICER.bearer())),
                entry("listRebaseVersions", () -> Call.of(rebase() + "/history", OFFICER.bearer())),
                entry("proposeRebase", () -> Call.of(indicator() + "/rebases", OFFICER.bearer())),
                entry("moveRebase", () -> APPROVER.tagged(rebase(), "/transitions")),
                entry("draftIndicator", () -> Call.of("/v1/indicators", OFFICER.bearer())),
                entry("changeIndicator", () -> OFFICER.tagged(indicator(), "")),
                entry("moveIndicator", OpenApiTest::activation),
                entry("listDefinitions", () -> Call.of(indicator() + "/definitions", OFFICER.bearer())),
                entry("readDefinition", () -> Call.of(indicator() + "/definitions/1", OFFICER.bearer())),
                entry("draftDefinition", () -> OFFICER.tagged(indicator(), "/definitions")),
                entry("moveDefinition", () -> OFFICER.tagged(drafted(), "/definitions/1/transitions")),
                entry("listTargets", () -> Call.of("/v1/targets", "")),
                entry("readTarget", () -> Call.of(target(), OFFICER.bearer())),
                entry("copyTargets", () -> Call.of("/v1/targets/copies", OFFICER.bearer())),
                entry("draftTarget", () -> Call.of("/v1/targets", OFFICER.bearer())),
                entry("changeTarget", () -> OFFICER.tagged(target(), "")),
                entry("moveTarget", () -> OFFICER.tagged(target(), "/transitions")),
                entry("listExpectedRanges", () -> Call.of("/v1/expected-ranges", "")),
                entry("readExpectedRange", () -> Call.of(range(), OFFICER.bearer())),
                entry("enterExpectedRange", () -> Call.of("/v1/expected-ranges", OFFICER.bearer())),
                entry("changeExpectedRange", () -> OFFICER.tagged(range(), "")),
                entry("readObservation", () -> open(published())),
                entry("listVintages", () -> Call.of(published() + "/vintages", OFFICER.bearer())),
                entry("submitObservation", () -> Call.of("/v1/observations", OFFICER.bearer())),
                entry("reviseObservation", () -> OFFICER.tagged(published(), "/vintages")),
                entry("moveObservation", () -> APPROVER.tagged(submitted(), "/transitions")),
                entry("readRating", () -> open(rating())),
                entry("explainRating", () -> open(rating() + "/explanation")),
                entry("judgeRating", () -> APPROVER.tagged(rating(), "/judgement")),
                entry("takeJudgementBack", () -> APPROVER.tagged(rating(), "/judgement")),
                entry(
                        "drawUpDashboard",
                        () -> Call.of("/v1/dashboards", CLERK.bearer())
                                .naming("indicatorId", Council.percentage().id())),
                entry(
                        "replaceDashboard",
                        () -> CLERK.tagged(dashboard(), "")
                                .naming("indicatorId", Council.percentage().id())),
                entry("readCommentary", () -> open(Remarks.published())),
                entry("listCommentaryVersions", () -> open(Remarks.published() + "/history")),
                entry(
                        "writeCommentary",
                        () -> Call.of("/v1/commentaries", OFFICER.bearer()).naming("ratingId", Remarks.red())),
                entry("changeCommentary", () -> OFFICER.tagged(Remarks.drafted(Remarks.red()), "")),
                entry("moveCommentary", () -> OFFICER.tagged(Remarks.drafted(Remarks.red()), "/transitions")),
                entry("listObligations", () -> Call.of("/v1/obligations", OFFICER.bearer())),
                entry("readObligation", () -> Call.of(Remarks.obligation(), OFFICER.bearer())),
                entry("listObligationVersions", () -> Call.of(Remarks.obligation() + "/history", OFFICER.bearer())),
                entry("moveObligation", () -> APPROVER.tagged(Remarks.obligation(), "/transitions")),
                entry("readReturn", () -> open(Expected.settled())),
                entry("listReturnVersions", () -> open(Expected.settled() + "/history")),
                entry("listReturnRates", () -> Call.of("/v1/returns/rates", APPROVER.bearer())),
                entry("moveReturn", () -> OFFICER.tagged(Expected.expected(), "/transitions")),
                entry("listNotices", () -> Call.of("/v1/notices", APPROVER.bearer())),
                entry("listClocks", () -> Call.of("/v1/clocks", APPROVER.bearer())),
                entry("readReturnCalendar", () -> Call.of("/v1/return-calendar", APPROVER.bearer())),
                entry("listReturnCalendarVersions", () -> Call.of(Expected.calendarSet(), APPROVER.bearer())),
                entry("setReturnCalendar", OpenApiTest::calendar),
                entry("readArea", () -> open(area())),
                entry("listAreaVersions", () -> open(area() + "/history")),
                entry("readCalendar", () -> open(closures())),
                entry("readBankHolidays", () -> open("/v1/calendars/2022/bank-holidays")),
                entry("listCalendarVersions", () -> open(closures() + "/history")),
                entry("enterCalendar", () -> Call.of("/v1/calendars", ADMIN.bearer())),
                entry("replaceCalendar", () -> ADMIN.tagged(closures(), "")),
                entry("registerArea", () -> Call.of("/v1/areas", ADMIN.bearer())),
                entry("replaceArea", () -> ADMIN.tagged(area(), "")),
                entry("readRuleSet", () -> open("/v1/rule-sets/FLOOR_STANDARD")),
                entry("listRuleSetVersions", () -> open("/v1/rule-sets/FLOOR_STANDARD/history")),
                entry("readRuleVersion", () -> open("/v1/rule-sets/FLOOR_STANDARD/versions/1")),
                entry("addRuleVersion", () -> ADMIN.tagged(RuleSets.changed(), "/versions")),
                entry("mendRuleVersion", () -> ADMIN.tagged(RuleSets.changed(), RuleSets.last())),
                entry("readFigureCheck", () -> open(Checks.accepted())),
                entry("listFigureCheckVersions", () -> open(Checks.accepted() + "/history")),
                entry("checkFigure", () -> Call.of("/v1/figure-checks", OFFICER.bearer())),
                entry("checkFigures", () -> Call.of("/v1/figure-checks/batches", OFFICER.bearer())),
                entry("moveFigureCheck", () -> OFFICER.tagged(Checks.conflict(), "/transitions")),
                entry("readDashboard", () -> open(dashboard(READY, PUBLISH))),
                entry("listPacks", () -> open(dashboard(READY, PUBLISH) + "/packs")),
                entry("moveDashboard", () -> CLERK.tagged(dashboard(READY), "/transitions")),
                entry("readPack", () -> open(pack(dashboard(READY, PUBLISH)))),
                entry("listPackVersions", () -> open(pack(dashboard(READY, PUBLISH)) + "/history")),
                entry("comparePack", () -> open(pack(dashboard(READY, PUBLISH)) + "/comparison")),
                entry("movePack", OpenApiTest::withdrawal),
                entry("exportLayout", () -> Call.of("/v1/exports/targets", "")),
                entry("readExportMetadata", () -> Call.of("/v1/exports/expected-ranges.csv-metadata.json", "")),
                entry("tryImport", () -> Call.of("/v1/imports?layout=targets", OFFICER.bearer())),
                entry("listImports", () -> Call.of("/v1/imports", OFFICER.bearer())),
                entry("downloadImportFile", () -> Call.of(imported() + "/file", OFFICER.bearer())),
                entry("readImport", () -> Call.of(imported(), OFFICER.bearer())),
                entry("moveImport", () -> OFFICER.tagged(imported(), "/transitions")));
    }

    private static Call calendar() {
        String tag = APPROVER.request().get("/v1/return-calendar").header("ETag");
        return new Call("/v1/return-calendar", TestTokens.bearer("admin-1", Role.ADMIN), tag);
    }

    /** The one that the example of a replacement is about. */
    private static String area() {
        Districts.register(Districts.wish("E07000112", Map.of()));
        return "/v1/areas/E07000112";
    }

    private static String closures() {
        ADMIN.post("/v1/calendars", Map.of("year", 2023, "days", List.of()));
        return "/v1/calendars/2023";
    }

    private static Call open(String path) {
        return Call.of(path, "");
    }

    private static String indicator() {
        return "/v1/indicators/" + Council.percentage().id();
    }

    private static String priority() {
        String id = UUID.randomUUID().toString();
        Elsewhere.priority(id, 1, "ACTIVE", List.of());
        String path = "/v1/priorities/" + id;
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Council.nobody().request().get(path).statusCode() == 200);
        return path;
    }

    private static String rebase() {
        return OFFICER.post(
                        indicator() + "/rebases",
                        Map.of(
                                "areaCode", Council.KENT,
                                "period", "2012-10",
                                "reason", "More staff",
                                "evidence", "Staffing report"))
                .header("Location");
    }

    private static String drafted() {
        return OFFICER.post("/v1/indicators", Council.draft()).header("Location");
    }

    private static Call activation() {
        String path = drafted();
        OFFICER.move(path + "/definitions/1", Map.of("command", "SUBMIT"));
        APPROVER.move(path + "/definitions/1", Map.of("command", "APPROVE"));
        return OFFICER.tagged(path, "/transitions");
    }

    private static String target() {
        return OFFICER.post(
                        "/v1/targets",
                        Map.of(
                                "indicatorCode",
                                "HWY-FAULTS28",
                                "areaCode",
                                Council.KENT,
                                "period",
                                "2012/13",
                                "level",
                                90,
                                "floor",
                                80,
                                "phasing",
                                "NONE"))
                .header("Location");
    }

    private static String range() {
        String code = Council.active(Council.draft(Council.code(), "ACTIVITY")).code();
        return OFFICER.post(
                        "/v1/expected-ranges",
                        Map.of("indicatorCode", code, "areaCode", Council.KENT, "period", "2012/13", "expected", 5200))
                .header("Location");
    }

    private static String submitted() {
        return Council.submitted(Council.figure(Council.percentage().code(), "2012-05", 77));
    }

    private static String published() {
        return Council.published(Council.figure(Council.percentage().code(), "2012-05", 77));
    }

    private static String rating() {
        String code = Council.percentage().code();
        Council.published(Council.figure(code, "2012-05", 77));
        return "/v1/ratings/"
                + Council.rating(code, "2012-05", "PERIOD").jsonPath().getString("id");
    }

    @SafeVarargs
    private static String dashboard(Map<String, String>... steps) {
        String item = Council.percentage().id();
        Response drawn = CLERK.post(
                "/v1/dashboards",
                Map.of(
                        "bodyId", "communities",
                        "title", "Performance dashboard",
                        "reportingMonth", "2012-05",
                        "sections", List.of(section(item))));
        String path = drawn.header("Location");
        for (var step : steps) {
            CLERK.move(path, step).then().statusCode(200);
        }
        return path;
    }

    private static Map<String, Object> section(String indicatorId) {
        return Map.of(
                "heading", "Monthly and quarterly indicators",
                "kind", "MONTHLY_QUARTERLY",
                "items", List.of(Map.of("indicatorId", indicatorId, "areaCode", Council.KENT, "order", 1)));
    }

    private static Call withdrawal() {
        String dashboard = dashboard(READY, PUBLISH);
        return new Call(
                pack(dashboard) + "/transitions",
                CLERK.bearer(),
                CLERK.request().get(dashboard).header("ETag"));
    }

    private static String pack(String dashboard) {
        return "/v1/packs/"
                + CLERK.request().get(dashboard + "/packs").jsonPath().getString("items[0].id");
    }

    private static String imported() {
        String csv = "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,startLevel\n"
                + Council.percentage().code() + ",E10000016,FY2012,2012-04-01,80,75,NONE,\n";
        return OFFICER.request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/imports?layout=targets")
                .header("Location");
    }
}
