package org.openscrutiny.meetings.body;

/** Bodies of answers that the API description shows. */
final class BodyExamples {

    static final String READ = """
            {"id":"0197c9a0-0000-7000-8000-000000000001","kind":"SCRUTINY_COMMITTEE","name":"Scrutiny Committee",\
            "parentId":"0197c9a0-0000-7000-8000-000000000009","state":"ACTIVE","version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    private BodyExamples() {}
}
