package org.openscrutiny.meetings.meeting;

/** Bodies of answers that the API description shows. */
final class MeetingExamples {

    private static final String ITEM_FIELDS = """
            "id":"0197c9a0-0000-7000-8000-000000000012","number":"D2","order":0,"section":{"letter":"D"},\
            "kind":"REPORT","openTitle":"Property update","access":{"kind":"EXEMPT","paragraphs":[3]},\
            "pages":{"from":47,"to":62},"state":"PUBLISHED\"""";

    static final String READ = """
            {"id":"0197c9a0-0000-7000-8000-000000000010","bodyId":"0197c9a0-0000-7000-8000-000000000001",\
            "bodyIds":["0197c9a0-0000-7000-8000-000000000001"],"bodyName":"Scrutiny Committee","kind":"ORDINARY",\
            "when":{"earliest":"2027-02-24","latest":"2027-02-24"},"date":"2027-02-24",\
            "plannedStart":"2027-02-24T10:00:00+00:00","state":"AGENDA_PUBLISHED","publishedOn":"2027-02-16",\
            "items":[{""" + ITEM_FIELDS + "}],\"asPrinted\":false,\"version\":2,\"deleted\":false}";

    static final String LIST = "{\"items\":[" + READ + "]}";

    static final String AGENDA = "{\"items\":[{" + ITEM_FIELDS + "}]}";

    static final String ITEM =
            "{" + ITEM_FIELDS + ",\"meetingId\":\"0197c9a0-0000-7000-8000-000000000010\",\"version\":2}";

    static final String PANEL = """
            {"agendaItemId":"0197c9a0-0000-7000-8000-000000000011",\
            "meetingId":"0197c9a0-0000-7000-8000-000000000010","links":[{"type":"INDICATOR",\
            "id":"0197c9a0-0000-7000-8000-0000000000a1","awaited":true,\
            "now":{"judgedOn":"2027-02-24","ratings":[]}}]}""";

    private MeetingExamples() {}
}
