package org.openscrutiny.performance;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two hundred of everything that is listed, all of one council. */
record TwoHundred(String indicatorId) {
    private static final int MANY = 200;
    private static final Council OFFICER = Council.officer();

    static TwoHundred made() {
        for (int i = 1; i < MANY; i++) {
            Council.percentage();
        }
        List<String> areas =
                IntStream.range(0, MANY).mapToObj(i -> "E" + (20_000_000 + i)).toList();
        Council.Known indicator = Council.active(Council.draft(Council.code(), "PERFORMANCE", areas));
        Council.Known activity = Council.active(Council.draft(Council.code(), "ACTIVITY", areas));
        load(
                "targets",
                "indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing",
                areas.stream()
                        .map(area -> indicator.code() + "," + area + ",FY2012,2012-04-01,80,75,NONE")
                        .toList());
        load(
                "observations",
                "indicatorCode,areaCode,period,category,value,printed,sourceTitle",
                areas.stream()
                        .map(area -> indicator.code() + "," + area + ",2012-05,_T,77,77%,Performance dashboard")
                        .toList());
        areas.forEach(area -> range(activity.code(), area));
        areas.forEach(area -> dashboard(indicator.id(), area));
        return new TwoHundred(indicator.id());
    }

    private static void load(String layout, String header, List<String> rows) {
        String csv = rows.stream().collect(Collectors.joining("\n", header + "\n", "\n"));
        Response tried = OFFICER.request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/v1/imports?layout=" + layout);
        tried.then().statusCode(201);
        String path = tried.header("Location");
        OFFICER.move(path, Map.of("command", "ACCEPT")).then().statusCode(200);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
    }

    private static void range(String code, String area) {
        OFFICER.post(
                        "/v1/expected-ranges",
                        Map.of("indicatorCode", code, "areaCode", area, "period", "2012/13", "expected", 5200))
                .then()
                .statusCode(201);
    }

    private static void dashboard(String indicatorId, String area) {
        Council clerk = Council.clerk("many");
        Response drawn = clerk.post(
                "/v1/dashboards",
                Map.of(
                        "bodyId",
                        "many",
                        "title",
                        "Dashboard of " + area,
                        "reportingMonth",
                        "2012-05",
                        "sections",
                        List.of(Map.of(
                                "heading", "Monthly",
                                "kind", "MONTHLY_QUARTERLY",
                                "items", List.of(Map.of("indicatorId", indicatorId, "areaCode", area, "order", 1))))));
        drawn.then().statusCode(201);
        String path = drawn.header("Location");
        clerk.move(path, Map.of("command", "READY")).then().statusCode(200);
        clerk.move(path, Map.of("command", "PUBLISH")).then().statusCode(200);
    }
}
