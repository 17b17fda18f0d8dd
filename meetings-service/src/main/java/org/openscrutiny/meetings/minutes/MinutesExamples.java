package org.openscrutiny.meetings.minutes;

/** Bodies that the API description shows; tests send those of requests. */
final class MinutesExamples {

    static final String PATCH = """
            {"entries":[{"title":"Community Safety Agreement","printedItemRef":"Item B1",\
            "paragraphs":[{"label":"1.","kind":"INTRODUCTION","text":"The report was introduced."}],\
            "resolutions":[{"text":"That the report be noted.","parts":[{"verb":"NOTE","text":"note the report"}]}]}]}""";

    static final String ENTER = """
            {"meetingId":"0197c9a0-0000-7000-8000-000000000010",\
            "attendances":[{"printedName":"Cllr A Holt","office":"CHAIR","capacity":"MEMBER"}],\
            "entries":[{"title":"Community Safety Agreement","printedItemRef":"Item B1"}]}""";

    static final String PUBLISH = "{\"command\":\"PUBLISH\"}";

    static final String READ = """
            {"id":"0197c9a0-0000-7000-8000-000000000030","meetingId":"0197c9a0-0000-7000-8000-000000000010",\
            "bodyId":"0197c9a0-0000-7000-8000-000000000001","bodyName":"Scrutiny Committee","heldOn":"2027-02-24",\
            "state":"PUBLISHED_DRAFT","attendances":[],"declarations":[],"motions":[],"entries":[{"number":14,\
            "title":"Community Safety Agreement","printedItemRef":"Item B1","paragraphs":[],"resolutions":[]}],\
            "corrections":[],"asPrinted":false,"version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    private MinutesExamples() {}
}
