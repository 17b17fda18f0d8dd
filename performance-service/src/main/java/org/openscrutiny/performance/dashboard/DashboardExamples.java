package org.openscrutiny.performance.dashboard;

/** Examples of the API description. */
final class DashboardExamples {
    static final String DRAW_UP = """
            {"bodyId": "communities", "title": "Performance dashboard, July 2012", "reportingMonth": "2012-05",
             "sections": [{"heading": "Monthly and quarterly indicators", "kind": "MONTHLY_QUARTERLY",
               "items": [{"indicatorId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d", "areaCode": "E10000016",
                          "order": 1, "heading": "Customer Services / Libraries"}]}]}""";
    static final String DRAWN_UP = """
            {"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a80", "bodyId": "communities",
             "title": "Performance dashboard, July 2012", "reportingMonth": "2012-05", "state": "DRAFT",
             "sections": [], "packNumber": 0}""";
    static final String LISTED = """
            {"items": [{"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a80", "bodyId": "communities",
              "packId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a83", "packNumber": 1}]}""";
    static final String PACKS = """
            {"items": [{"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a83", "number": 1, "reportingMonth": "2012-05",
              "publishedAt": "2012-06-28T16:00:00Z",
              "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "url": "/v1/packs/018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a83"}]}""";
    static final String DOCUMENT = """
            {"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a80", "packId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a83",
             "packNumber": 1, "title": "Performance dashboard, July 2012", "bodyId": "communities",
             "reportingMonth": "2012-05", "judgedOn": "2012-05-31", "asOf": "2012-06-28T16:00:00Z",
             "publishedAt": "2012-06-28T16:00:00Z", "sections": [], "recommendations": [
               {"id": "0190e0a0-0000-7000-8000-0000000000c1", "reference": "SCR-2012-004",
                "bodyName": "Scrutiny Committee", "madeOn": "2012-05-17", "state": "SENT",
                "indicatorIds": ["018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d"], "tracks": []}]}""";
    static final String COMPARISON = """
            {"packId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a83", "dashboardId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a80",
             "title": "Performance dashboard, July 2012", "reportingMonth": "2012-05", "asOf": "2012-06-28T16:00:00Z",
             "results": 57, "flipped": 1, "changes": [
               {"section": "Monthly and quarterly indicators", "indicatorId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d",
                "code": "LIB-DEATH5", "name": "Deaths registered within 5 days", "areaCode": "E10000016",
                "measure": "YEAR_TO_DATE", "cause": "REVISION", "flipped": true,
                "then": {"periodKey": "YTD-2012-05", "text": "71%", "value": 71,
                  "ratingId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6b", "entry": 1, "rating": "RED", "shown": "RED",
                  "reason": "BELOW_FLOOR", "reasonText": "RED: 71% is 4 points below the floor of 75%"},
                "now": {"periodKey": "YTD-2012-05", "text": "76%", "value": 76,
                  "ratingId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6b", "entry": 2, "rating": "AMBER", "shown": "AMBER",
                  "reason": "BETWEEN_FLOOR_AND_TARGET", "reasonText": "AMBER: 76% is 4 points below the target of 80%"}}]}""";
    static final String PUBLISH = """
            {"command": "PUBLISH"}""";

    private DashboardExamples() {}
}
