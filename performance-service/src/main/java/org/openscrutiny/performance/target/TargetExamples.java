package org.openscrutiny.performance.target;

/** Examples of the API description. */
final class TargetExamples {
    private static final String KEY = """
            "indicatorId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d","indicatorCode":"LIB-DEATH5","areaCode":"E10000016",\
            "period":{"type":"FINANCIAL_YEAR","start":"2012-04-01","end":"2013-03-31","calendar":"FINANCIAL",\
            "label":"2012/13","key":"FY2012"},""";

    static final String TARGET = "{\"id\":\"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a71\"," + KEY
            + "\"effectiveFrom\":\"2012-04-01\",\"state\":\"APPROVED\","
            + "\"levels\":{\"level\":80,\"floor\":75,\"phasing\":\"NONE\"},"
            + "\"publishedAt\":\"2012-03-20T10:00:00Z\"}";

    static final String LIST = "{\"items\":[" + TARGET + "]}";

    static final String RANGE = "{\"id\":\"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a72\"," + KEY
            + "\"expected\":5200,\"lower\":4900,\"upper\":5500}";

    static final String RANGES = "{\"items\":[" + RANGE + "]}";

    static final String COPY = "{\"from\":\"2011/12\",\"to\":\"2012/13\"}";

    static final String COPIED = "{\"drafted\":1,\"left\":1,\"items\":["
            + "{\"indicatorCode\":\"HWY-FAULTS28\",\"areaCode\":\"E10000016\",\"from\":\"FY2011\",\"to\":\"FY2012\","
            + "\"targetId\":\"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a71\"},"
            + "{\"indicatorCode\":\"LIB-DEATH5\",\"areaCode\":\"E10000016\",\"from\":\"FY2011\",\"to\":\"FY2012\","
            + "\"code\":\"TARGET_PRESENT\",\"message\":\"The year has a target already.\"}]}";

    private TargetExamples() {}
}
