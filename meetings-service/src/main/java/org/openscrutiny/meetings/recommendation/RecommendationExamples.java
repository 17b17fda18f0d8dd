package org.openscrutiny.meetings.recommendation;

/** Bodies that the API description shows; tests send those of requests. */
final class RecommendationExamples {

    static final String ENTER = """
            {"resolutionPartId":"0197c9a0-0000-7000-8000-000000000033","basis":"RESPONSIBLE_AUTHORITY",\
            "addressees":[{"kind":"CLASS","name":"Responsible authorities"}]}""";

    static final String PATCH = """
            {"basis":"EXECUTIVE","addressees":[{"kind":"OFFICE","name":"Cabinet Member for Communities"}]}""";

    static final String RESOLVE = "{\"command\":\"RESOLVE\"}";

    static final String ANSWER = """
            {"outcome":"PART_ACCEPTED","text":"We will report twice a year.","reasons":"The data come half-yearly."}""";

    static final String READ = """
            {"id":"0197c9a0-0000-7000-8000-000000000040","reference":"SCR-2027-004",\
            "text":"That the partnership report each quarter.","bodyId":"0197c9a0-0000-7000-8000-000000000001",\
            "bodyName":"Scrutiny Committee","meetingId":"0197c9a0-0000-7000-8000-000000000010","minuteNumber":14,\
            "resolution":{"minutesId":"0197c9a0-0000-7000-8000-000000000030","minuteNumber":14,\
            "partId":"0197c9a0-0000-7000-8000-000000000033","cited":"14/R1(b)"},"basis":"RESPONSIBLE_AUTHORITY",\
            "priorityIds":[],"indicatorIds":[],"evidence":[],"madeOn":"2027-02-24","responseDueOn":"2027-03-31",\
            "state":"SENT","tracks":[{"addressee":{"kind":"CLASS","name":"Responsible authorities"},\
            "sentOn":"2027-03-03","dueOn":"2027-03-31","answers":[],"source":"CLERK","progress":[]}],\
            "asPrinted":false,"version":2,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    private RecommendationExamples() {}
}
