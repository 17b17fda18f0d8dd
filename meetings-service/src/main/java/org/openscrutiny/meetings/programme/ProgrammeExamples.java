package org.openscrutiny.meetings.programme;

/** Bodies of answers that the API description shows. */
final class ProgrammeExamples {

    static final String READ = """
            {"id":"0197c9a0-0000-7000-8000-000000000080","bodyId":"0197c9a0-0000-7000-8000-000000000001",\
            "bodyName":"Scrutiny Committee","title":"Yearly scrutiny: County Community Safety Agreement",\
            "request":{"by":[],"on":"2027-03-01","origin":"STATUTORY"},"target":{"latest":"2028-04-01"},\
            "agreementId":"0190e0a0-0000-7000-8000-000000000001","agreementVersion":"2.0","recurrence":"P1Y",\
            "state":"ACCEPTED","version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    private ProgrammeExamples() {}
}
