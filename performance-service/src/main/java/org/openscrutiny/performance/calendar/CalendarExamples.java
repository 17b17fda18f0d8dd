package org.openscrutiny.performance.calendar;

/** Examples of the API description. */
final class CalendarExamples {
    static final String ENTER = """
            {"year": 2022, "days": [
              {"day": "2022-09-19", "working": false, "reason": "State funeral"},
              {"day": "2022-12-28", "working": false, "reason": "Offices closed between Christmas and New Year"}]}""";

    static final String REPLACE = """
            {"year": 2023, "days": [{"day": "2023-05-08", "working": true, "reason": "Registrars open all week"}]}""";

    static final String PUBLIC = """
            {"year": 2022, "days": [{"day": "2022-09-19", "working": false, "reason": "State funeral"}],
             "version": 1, "deleted": false}""";

    static final String LIST = "{\"items\": [" + PUBLIC + "]}";

    static final String BANK_HOLIDAYS = """
            {"year": 2022, "days": [{"day": "2022-01-03", "name": "New Year"}, {"day": "2022-04-15", "name": "Good Friday"}]}""";

    private CalendarExamples() {}
}
