package org.openscrutiny.performance.exchange;

/** Bodies of the documentation of imports. */
final class ImportExamples {
    static final String TARGETS = """
            indicatorCode,areaCode,period,effectiveFrom,level,floor,phasing,startLevel
            LIB-DEATH5,E10000016,FY2012,2012-04-01,80,75,NONE,
            """;
    static final String REPORTED = """
            {"id": "018f5e2a-0000-7000-8000-000000000009", "layout": "targets", "state": "REPORTED",
             "fileSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "madeBy": "officer-1", "madeAt": "2026-03-02T09:00:00Z",
             "report": {"committed": false, "created": 0, "revised": 0, "unchanged": 0, "waiting": 0, "rejected": 1,
               "rows": [{"row": 2, "key": "LIB-DEATH5 E10000016 FY2012 2012-04-01", "outcome": "REJECTED",
                 "changes": [], "findings": [{"row": 2, "column": "indicatorCode", "value": "LIB-DEATH5",
                   "code": "INDICATOR_UNKNOWN", "severity": "ERROR",
                   "message": "There is no indicator LIB-DEATH5.",
                   "fix": "Correct the code, or make the indicator first."}]}]}}""";
    static final String LISTED = """
            {"items": [{"id": "018f5e2a-0000-7000-8000-000000000009", "layout": "targets", "state": "REPORTED",
             "madeBy": "officer-1", "madeAt": "2026-03-02T09:00:00Z", "rows": 1, "rejected": 1, "waiting": 0,
             "url": "/v1/imports/018f5e2a-0000-7000-8000-000000000009"}]}""";
    static final String ACCEPT = """
            {"command": "ACCEPT", "mode": "ALL_OR_NOTHING", "accept": ["UNIT_SLIP", "GLUED_CELL"]}""";

    private ImportExamples() {}
}
