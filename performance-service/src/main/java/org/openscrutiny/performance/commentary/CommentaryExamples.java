package org.openscrutiny.performance.commentary;

/** Examples of the API description. */
final class CommentaryExamples {
    static final String WRITE = """
            {"ratingId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6b", "happened": "71% were registered in five days.",
             "why": "Two posts were vacant in April and May.", "doing": "Both posts are filled from July on.",
             "byWhen": "2012-10-01"}""";

    static final String PATCH = "{\"doing\": \"Both posts are filled from August on.\"}";

    static final String PUBLIC = """
            {"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5aa1", "ratingId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6b",
             "indicatorId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a01", "areaCode": "E10000016", "period": "YTD-2012-05",
             "measure": "YEAR_TO_DATE", "number": 1, "happened": "71% were registered in five days.",
             "why": "Two posts were vacant in April and May.", "doing": "Both posts are filled from July on.",
             "byWhen": "2012-10-01", "publishedAt": "2012-06-28T17:00:00Z", "version": 1, "deleted": false}""";

    static final String LIST = "{\"items\": [" + PUBLIC + "]}";

    static final String SUBMIT = "{\"command\":\"SUBMIT\"}";

    static final String OBLIGATION = """
            {"id": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5ab1", "ratingId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6b",
             "indicatorId": "018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a01", "indicatorCode": "LIB-DEATH5",
             "areaCode": "E10000016", "period": "YTD-2012-05", "measure": "YEAR_TO_DATE", "owner": "Head of Libraries",
             "rule": "YTD_RED", "frozenOn": "2012-06-13", "dueOn": "2012-06-20", "state": "OPEN", "overdue": false}""";

    static final String OBLIGATIONS = "{\"items\": [" + OBLIGATION + "]}";

    static final String WAIVE = "{\"command\":\"WAIVE\",\"reason\":\"The service ended in May.\"}";

    private CommentaryExamples() {}
}
