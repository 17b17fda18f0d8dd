package org.openscrutiny.performance.rule;

/** Examples of the API description. */
final class RuleExamples {
    static final String NEXT = """
            {"amber": 2, "red": 6, "appliesFrom": "2026-04-01", "reason": "Council decision of 12 March 2026"}""";

    static final String MENDED = """
            {"amber": 2, "red": 7, "appliesFrom": "2026-04-01", "reason": "Council decision of 12 March 2026, table 3"}""";

    private static final String FIRST = """
            "version": 1, "amber": 1, "red": 5, "reason": "In use before the register",
             "recordedAt": "2026-11-22T22:00:00Z\"""";

    static final String PUBLIC = """
            {"id": "PERCENT_DIFFERENCE", "rule": "GREEN when missed by no more than the first tolerance in percent of the\
             target due, AMBER by no more than the second, else RED.", "versions": [{""" + FIRST + """
            }], "version": 1, "deleted": false}""";

    static final String LIST = "{\"items\": [" + PUBLIC + "]}";

    static final String VERSION = "{" + FIRST + ", \"used\": true, \"waiting\": 0}";

    private RuleExamples() {}
}
