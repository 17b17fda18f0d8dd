package org.openscrutiny.csa.priority;

/** Bodies that the API description shows; tests send them. */
final class PriorityExamples {

    static final String PRIORITY = """
            {"agreementId":"0190e0a0-0000-7000-8000-000000000001","code":"P1",\
            "names":[{"text":"Domestic Abuse","kind":"FULL"}],"leads":[{"mode":"TBC"}]}""";

    static final String PATCH = """
            {"names":[{"text":"Domestic Abuse","kind":"FULL"},{"text":"DA","kind":"SHORT"}]}""";

    static final String LINKS = """
            {"links":[{"indicatorId":"0190e0a0-0000-7000-8000-000000000002","kind":"OUTCOME"}]}""";

    static final String POST = """
            {"title":"Director Operations","organisation":"Fire and Rescue Service","kind":"OFFICE"}""";

    static final String POST_PATCH = """
            {"title":"Director of Operations"}""";

    private PriorityExamples() {}
}
