package org.openscrutiny.performance.series;

/** Examples of the API description; figures of a made-up series. */
final class ChartExamples {
    private static final String HEAD = """
            {"indicatorId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d","indicatorCode":"LIB-DEATH5","areaCode":"E10000016",""";

    static final String SERIES = HEAD + """
            "name":"Deaths registered in five days","unit":"PERCENT","publishedScale":0,"polarity":"HIGHER_IS_BETTER",\
            "series":[{"type":"MONTH","points":[{"observationId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6e",\
            "period":{"key":"2012-05","type":"MONTH","start":"2012-05-01","end":"2012-05-31","label":"May 2012"},\
            "value":77,"numerator":77,"denominator":100,\
            "interval":{"lower":67.845616899073,"upper":84.156734167402,"method":"WILSON",\
            "ruleSet":{"id":"CONFIDENCE_INTERVAL","version":1}},\
            "flags":["A"],"primaryFlag":"A","vintage":1,"publishedAt":"2012-06-28T16:00:00Z",\
            "definitionNumber":1,"rating":{"ratingId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6f","entry":1,"rating":"AMBER",\
            "reason":"BETWEEN_FLOOR_AND_TARGET","reasonText":"AMBER: 77% is 3 points below the target of 80%"},\
            "vintages":[{"vintage":1,"value":77,"flags":["A"],"publishedAt":"2012-06-28T16:00:00Z"}]}],\
            "gaps":["2012-06"]}]}""";

    static final String XMR = HEAD + """
            "type":"MONTH","ruleSet":"NHSR-0.2","screenOutliers":true,"improvement":"INCREASE","target":80,\
            "groups":[{"from":"2012-04","to":"2013-04","points":13,"trialLimits":false,"limits":{"mean":50,\
            "avgMovingRange":3,"lpl":42.02,"upl":57.98,"nearLower":44.68,"nearUpper":55.32,"points":13,\
            "movingRangesScreenedOut":0}}],"points":[{"period":"2012-04","label":"April 2012","value":52,\
            "cause":"COMMON"}],"trialLimits":false,"variation":"COMMON_CAUSE","assurance":"CONSISTENT_FAIL"}""";

    static final String DIRECTIONS = HEAD + """
            "type":"MONTH","items":[{"method":"PREVIOUS_PERIOD","against":"against the previous period",\
            "movement":"WORSENED","text":"fallen against the previous period; the published numbers are equal",\
            "from":"2012-04","to":"2012-05","change":-0.4,"points":2,"movementHidden":true,\
            "ruleSet":{"id":"DIRECTION_OF_TRAVEL","version":1}}]}""";

    static final String FORECAST = HEAD + """
            "type":"MONTH","year":"FY2012","upTo":"2012-06","computed":{"method":"FLOW","yearToDate":33,\
            "yearToDateFrom":"PERIODS","periodsLeft":9,"points":15,"mean":11,"sigma":1.2031408308,\
            "width":4.565598445532,"expected":132,"lower":123.051427046758,"upper":140.948572953242,"target":130,\
            "probabilityMet":0.669328},"ruleSet":{"id":"FORECAST","version":1},"officers":[]}""";

    static final String PROFILE = HEAD + """
            "years":["FY2009","FY2010","FY2011"],"profile":[0.073,0.077,0.085,0.085,0.085,0.085,0.085,0.085,0.085,\
            0.085,0.085,0.085],"ruleSet":{"id":"SEASONAL_PROFILE","version":1}}""";

    static final String SIGNALS = "{\"items\":[" + HEAD + """
            "name":"Deaths registered in five days","category":"_T","type":"MONTH","points":19,"point":"2013-10",\
            "value":51,"mean":50.105263157895,"avgMovingRange":2.722222222222,"lpl":42.864152046784,\
            "upl":57.346374269006,"target":80,"trialLimits":false,"variation":"COMMON_CAUSE",\
            "assurance":"CONSISTENT_FAIL","ruleSet":"NHSR-0.2","computedAt":"2013-11-28T16:00:01Z"}]}""";

    static final String REVISIONS = HEAD + """
            "series":[{"type":"MONTH","finalised":{"points":0,"revised":0},"others":{"points":24,"revised":6,\
            "shareRevised":0.25,"mean":0.33,"meanAbsolute":1,"meanPercent":0.4,"meanAbsolutePercent":1.2},"rated":24,\
            "flipped":1,"shareFlipped":0.041666666667,\
            "ruleSet":{"id":"REVISION_STATISTICS","version":1}}],\
            "revised":[{"observationId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6e",\
            "period":{"key":"2012-05","type":"MONTH","start":"2012-05-01","end":"2012-05-31","label":"May 2012"},\
            "first":77,"latest":79,\
            "vintages":[{"vintage":1,"value":77,"flags":["A"],"publishedAt":"2012-06-28T16:00:00Z"},\
            {"vintage":2,"value":79,"flags":["A"],"publishedAt":"2012-09-28T16:00:00Z"}],\
            "shownIn":[{"packId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a71","number":1,\
            "publishedAt":"2012-07-10T09:00:00Z","title":"Performance dashboard","bodyId":"communities",\
            "value":77,"url":"/v1/packs/018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a71"}]}]}""";

    static final String PROPOSE = """
            {"areaCode":"E10000016","period":"2012-10","reason":"Two more registrars since October.",\
            "evidence":"Staffing report to the committee of 12 October 2012"}""";

    static final String REBASE = """
            {"id":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a70","indicatorId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d",\
            "areaCode":"E10000016","number":1,"period":"2012-10","state":"ACCEPTED",\
            "reason":"Two more registrars since October.",\
            "evidence":"Staffing report to the committee of 12 October 2012","acceptedAt":"2013-02-01T10:00:00Z"}""";

    static final String REBASES = "{\"items\":[" + REBASE + "]}";

    private ChartExamples() {}
}
