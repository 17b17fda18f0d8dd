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

    static final String READ = """
            {"id":"0190e0a0-0000-7000-8000-0000000000a1","agreementId":"0190e0a0-0000-7000-8000-000000000001",\
            "code":"P1","name":"Domestic Abuse","formerNames":[],"names":[{"text":"Domestic Abuse","kind":"FULL"}],\
            "status":"ACTIVE","scopeTopics":[],"lineage":[],"leads":[{"mode":"TBC"}],"themeIds":[],\
            "indicatorLinks":[],"version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    static final String READ_POST = """
            {"id":"0190e0a0-0000-7000-8000-0000000000b1","title":"Director Operations",\
            "organisation":"Fire and Rescue Service","kind":"OFFICE","temporary":false}""";

    static final String POSTS = "{\"items\":[" + READ_POST + "]}";

    private PriorityExamples() {}
}
