package org.openscrutiny.performance.indicator;

/** Examples of the API description. */
final class IndicatorExamples {
    private static final String TERMS = """
            "plainDefinition":"Of all faults reported, those repaired within 28 days.",\
            "kind":"PERCENTAGE","basis":"PERIOD","frequency":"MONTHLY","calendar":"FINANCIAL","unit":"PERCENT",\
            "publishedScale":0,"bounded":true,"polarity":"HIGHER_IS_BETTER","ruleFamily":"FLOOR_STANDARD",\
            "numeratorLabel":"repaired within 28 days","denominatorLabel":"faults reported"}""";

    private static final String DEFINITION = "{\"validFrom\":\"2012-04-01\"," + TERMS;

    static final String NEXT = "{\"validFrom\":\"2013-04-01\",\"comparableWithPrevious\":\"PARTLY\","
            + "\"changeReason\":\"RECORDING_SYSTEM\"," + TERMS;

    static final String DRAFT =
            "{\"code\":\"HWY-POTHOLES28\",\"name\":\"Potholes repaired in 28 days\",\"role\":\"PERFORMANCE\","
                    + "\"owner\":\"Head of Highways\",\"heading\":\"Highways\",\"areaCodes\":[\"E10000016\"],\"definition\":"
                    + DEFINITION + "}";

    static final String PUBLIC = """
            {"id":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d","code":"LIB-DEATH5","name":"Deaths registered in five days",\
            "role":"PERFORMANCE","state":"ACTIVE","unit":"PERCENT","publishedScale":0,"polarity":"HIGHER_IS_BETTER",\
            "kind":"PERCENTAGE","basis":"PERIOD","frequency":"MONTHLY","areaCodes":["E10000016"],\
            "definitionNumber":1,"definitionValidFrom":"2010-04-01","bodyIds":[],"version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + PUBLIC + "]}";

    static final String VERSION = "{\"number\":1,\"state\":\"APPROVED\",\"terms\":" + DEFINITION
            + ",\"draftedBy\":\"officer-1\",\"submittedBy\":\"officer-1\",\"approvedBy\":\"approver-1\"}";

    static final String VERSIONS = "{\"items\":[" + VERSION + "]}";

    private IndicatorExamples() {}
}
