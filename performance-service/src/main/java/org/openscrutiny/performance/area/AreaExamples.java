package org.openscrutiny.performance.area;

/** Examples of the API description. */
final class AreaExamples {
    static final String ENTER = """
            {"code": "E07000113", "name": "Swale", "level": "DISTRICT", "validFrom": "1974-04-01"}""";

    static final String REPLACE = """
            {"code": "E07000112", "name": "Folkestone and Hythe", "level": "DISTRICT", "validFrom": "2009-01-01"}""";

    static final String PUBLIC = """
            {"code": "E10000016", "name": "Kent", "level": "COUNTY", "validFrom": "1998-04-01", "successors": [],
             "includes": [], "excludes": [], "version": 1, "deleted": false}""";

    static final String LIST = "{\"items\": [" + PUBLIC + "]}";

    private AreaExamples() {}
}
