package org.openscrutiny.performance.indicator;

/** Examples of the API description. */
final class IndicatorExamples {
    static final String DEFINITION = """
            {"validFrom":"2012-04-01","plainDefinition":"Of all faults reported, those repaired within 28 days.",\
            "kind":"PERCENTAGE","basis":"PERIOD","frequency":"MONTHLY","calendar":"FINANCIAL","unit":"PERCENT",\
            "publishedScale":0,"bounded":true,"polarity":"HIGHER_IS_BETTER","ruleFamily":"FLOOR_STANDARD",\
            "numeratorLabel":"repaired within 28 days","denominatorLabel":"faults reported"}""";

    static final String DRAFT =
            "{\"code\":\"HWY-FAULTS28\",\"name\":\"Faults repaired in 28 days\",\"role\":\"PERFORMANCE\","
                    + "\"owner\":\"Head of Highways\",\"heading\":\"Highways\",\"areaCodes\":[\"E10000016\"],\"definition\":"
                    + DEFINITION + "}";

    private IndicatorExamples() {}
}
