package org.openscrutiny.performance.rating;

/** Examples of the API description. */
final class RatingExamples {
    private static final String INPUTS = """
            {"role":"PERFORMANCE","ruleSet":"FLOOR_STANDARD","ruleVersion":1,"family":"FLOOR_STANDARD",\
            "polarity":"HIGHER_IS_BETTER","scale":0,"valueState":"PRESENT","value":71,"roundedValue":71,\
            "qualifier":"EXACT","targetState":"SET","sameDefinition":true,"profileAbsent":false,\
            "level":80,"roundedLevel":80,"floor":75,"roundedFloor":75,"share":1}""";
    private static final String STATUS = """
            "entry":1,"rating":"RED","reason":"BELOW_FLOOR",\
            "reasonText":"RED: 71% is 4 points below the floor of 75% (target 80%), April to May 2012, \
            FLOOR_STANDARD v1","ruleSet":{"id":"FLOOR_STANDARD","version":1},""";

    static final String PUBLIC = """
            {"id":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6e","indicatorId":"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6d",\
            "indicatorCode":"LIB-DEATH5","areaCode":"E10000016","period":{"key":"YTD-2012-05",\
            "type":"YEAR_TO_DATE","start":"2012-04-01","end":"2012-05-31","label":"April to May 2012"},\
            "measure":"YEAR_TO_DATE",""" + STATUS + """
            "value":71,"target":80,"floor":75,"flags":["A"],"ratedAt":"2012-06-28T16:00:00Z",\
            "publishedAt":"2012-06-28T16:00:00Z","nextDueOn":"2012-07-13","entries":[{"entry":1,"rating":"RED",\
            "ruleSet":{"id":"FLOOR_STANDARD","version":1},"ratedAt":"2012-06-28T16:00:00Z"}],\
            "version":1,"deleted":false,"inputs":""" + INPUTS + "}";

    static final String LIST = "{\"items\":[" + PUBLIC + "]}";

    static final String EXPLANATION = "{\"ratingId\":\"018f5e2a-7b1c-7d3e-9a4b-1c2d3e4f5a6e\"," + STATUS
            + "\"reasonWords\":\"below the floor\",\"ruleText\":\"GREEN when the target due is met, AMBER between floor"
            + " and target, RED beyond the floor; all rounded as published.\",\"again\":\"RED\","
            + "\"roundingDecided\":false,\"inputs\":" + INPUTS + "}";

    private RatingExamples() {}
}
