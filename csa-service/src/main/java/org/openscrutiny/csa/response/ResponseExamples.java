package org.openscrutiny.csa.response;

/** Bodies that the API description shows; tests send them. */
final class ResponseExamples {

    static final String DRAFT = """
            {"command":"DRAFT","answer":{"verdict":"PART_ACCEPTED","text":"We will hold the workshops in three \
            districts.","reason":"There is money for three.","nothingFurther":true}}""";

    static final String ACKNOWLEDGE = "{\"command\":\"ACKNOWLEDGE\"}";

    static final String PATCH = "{\"text\":\"We will hold the workshops in four districts.\"}";

    static final String READ = """
            {"id":"0190e0a0-0000-7000-8000-0000000000e1","recommendationId":"0190e0a0-0000-7000-8000-0000000000c1",\
            "recommendationReference":"SCR-2018-002","addressee":{"kind":"ORGANISATION","id":\
            "0190e0a0-0000-7000-8000-0000000000d1","name":"County Police"},"receivedOn":"2018-03-05","periodDays":28,\
            "dueOn":"2018-04-02","asPrinted":false,"state":"DUE","version":1,"deleted":false}""";

    static final String LIST = "{\"items\":[" + READ + "]}";

    static final String RECOMMENDATIONS = """
            {"items":[{"id":"0190e0a0-0000-7000-8000-0000000000c1","reference":"SCR-2018-002","text":"That the \
            partnership hold workshops in each district.","bodyName":"Scrutiny Committee","madeOn":"2018-02-28",\
            "state":"SENT","asPrinted":false,"priorityIds":["0190e0a0-0000-7000-8000-0000000000a1"],"responses":[{\
            "id":"0190e0a0-0000-7000-8000-0000000000e1","recommendationId":"0190e0a0-0000-7000-8000-0000000000c1",\
            "recommendationReference":"SCR-2018-002","addressee":{"kind":"ORGANISATION","id":\
            "0190e0a0-0000-7000-8000-0000000000d1","name":"County Police"},"receivedOn":"2018-03-05","periodDays":28,\
            "dueOn":"2018-04-02","asPrinted":false,"state":"DUE","on":"2018-04-10","overdue":true,"late":false}],\
            "on":"2018-04-10"}]}""";

    static final String LOG = """
            {"items":[{"meetingId":"0190e0a0-0000-7000-8000-0000000000c9","bodyName":"Scrutiny Committee",\
            "date":"2018-02-28","state":"HELD","items":[{"number":"B1","openTitle":"Community Safety Agreement",\
            "capacityName":"Crime and Disorder Committee","state":"CONSIDERED","evidence":[{"type":"AGREEMENT_VERSION",\
            "id":"0190e0a0-0000-7000-8000-000000000001","number":"1.0"}]}],"recommendations":[]}]}""";

    private ResponseExamples() {}
}
