package org.openscrutiny.performance.observation;

/** Examples of the API description. */
final class ObservationExamples {
    static final String PUBLIC = """
            {"id":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6c","indicatorId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d",\
            "areaCode":"E10000016","period":{"key":"YTD-2012-05","type":"YEAR_TO_DATE","start":"2012-04-01",\
            "end":"2012-05-31","label":"April to May 2012"},"category":"_T","value":71,"flags":["A"],\
            "primaryFlag":"A","vintage":1,"publishedAt":"2012-06-28T16:00:00Z",\
            "source":{"title":"Performance dashboard","reference":"2012:1080"},\
            "vintages":[{"vintage":1,"value":71,"flags":["A"],"publishedAt":"2012-06-28T16:00:00Z"}],\
            "version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + PUBLIC + "]}";

    static final String VINTAGES = """
            {"items":[{"vintage":1,"state":"PUBLISHED","figure":{"value":71,"printed":"71%","flags":["A"],\
            "valueOnlyReason":"printed as a percentage only","qualifier":"EXACT"},"warnings":[],\
            "recordedAt":"2012-06-27T09:00:00Z","recordedBy":"officer-1","approvedAt":"2012-06-28T16:00:00Z",\
            "approvedBy":"approver-1","publishedAt":"2012-06-28T16:00:00Z","asPrinted":false}]}""";

    private ObservationExamples() {}
}
