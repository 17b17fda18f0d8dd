package org.openscrutiny.performance.returns;

/** Examples of the API description. */
final class ReturnExamples {
    static final String RETURN = """
            {"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5ac1", "indicatorId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a01",
             "indicatorCode": "LIB-DEATH5", "areaCode": "E10000016", "period": "2027-05", "periodEnd": "2027-05-31",
             "dueOn": "2027-06-14", "state": "RECEIVED_LATE", "receivedOn": "2027-06-16", "version": 2,
             "deleted": false}""";

    static final String LIST = """
            {"items": [{"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5ac1",
             "indicatorId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a01", "indicatorCode": "LIB-DEATH5",
             "areaCode": "E10000016", "period": "2027-06", "periodEnd": "2027-06-30", "dueOn": "2027-07-14",
             "state": "EXPECTED", "overdue": true, "version": 1, "deleted": false}]}""";

    static final String RATES = """
            {"items": [{"owner": "Head of Libraries", "onTime": 9, "late": 2, "overdue": 1, "awaited": 1, "nil": 0,
             "share": 75.0}]}""";

    static final String CLOCKS = """
            {"items": [{"subject": "RETURN", "id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5ac1",
             "indicatorCode": "LIB-DEATH5", "areaCode": "E10000016", "period": "2027-06", "dueOn": "2027-07-14",
             "state": "WARNED", "warnedOn": "2027-07-07"}]}""";

    static final String CALENDAR = "{\"workingDays\": 10, \"lags\": {\"monthly\": 0, \"quarterly\": 0, \"annual\": 1}}";

    static final String NIL = "{\"command\":\"NIL\",\"reason\":\"Nothing was counted while the library was closed.\"}";

    private ReturnExamples() {}
}
