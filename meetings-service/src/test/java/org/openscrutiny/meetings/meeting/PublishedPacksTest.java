package org.openscrutiny.meetings.meeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Clerk;
import org.openscrutiny.meetings.SiblingTopics;

/** The facts of two published front sheets (domain/meetings.md 5.1, 5.2), entered as printed. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class PublishedPacksTest {

    private final Clerk clerk = Clerk.ofAll();

    private record Printed(String number, String kind, String title, int from, int to, Map<String, Object> more) {

        Map<String, Object> wish() {
            var wish = new HashMap<String, Object>(more);
            wish.put("number", number);
            wish.put("kind", kind);
            wish.put("openTitle", title);
            wish.put("section", Map.of("letter", number.substring(0, 1)));
            if (from > 0) {
                wish.put("pages", Map.of("from", from, "to", to));
            }
            return wish;
        }
    }

    private static Printed item(String number, String kind, String title) {
        return new Printed(number, kind, title, 0, 0, Map.of());
    }

    private static Printed item(String number, String kind, String title, int from, int to) {
        return new Printed(number, kind, title, from, to, Map.of());
    }

    @Test
    void communitiesCabinetCommitteeOfJuly2012() {
        // Given
        var committee = clerk.committee("Communities Cabinet Committee");
        var meeting = clerk.created(
                "/v1/meetings",
                Map.of(
                        "bodyIds",
                        List.of(committee),
                        "kind",
                        "ORDINARY",
                        "when",
                        Map.of("earliest", "2012-07-06", "latest", "2012-07-06", "printed", "Friday, 6 July 2012"),
                        "plannedStart",
                        "2012-07-06T10:00:00+01:00",
                        "venue",
                        Map.of(
                                "room",
                                "Council Chamber",
                                "building",
                                "Sessions House, County Hall",
                                "town",
                                "Maidstone"),
                        "clerks",
                        List.of(Map.of("name", "Denise Fitch", "phone", "01622 694269")),
                        "signatory",
                        Map.of("name", "Peter Sass", "post", "Head of Democratic Services")));
        given().get("/v1/meetings/" + meeting).then().statusCode(404);
        july2012().forEach(i -> clerk.item(meeting, i.wish()));

        // When
        var recorded = clerk.move("/v1/meetings/" + meeting, asHeld("J:4-120", "2012-06-28"));

        // Then
        recorded.then()
                .statusCode(200)
                .body("warnings", empty())
                .body("clerks.name", contains("Denise Fitch"))
                .body("signatory.post", equalTo("Head of Democratic Services"));
        given().get("/v1/meetings/" + meeting)
                .then()
                .statusCode(200)
                .body("bodyName", equalTo("Communities Cabinet Committee"))
                .body("date", equalTo("2012-07-06"))
                .body("plannedStart", equalTo("2012-07-06T10:00:00+01:00"))
                .body("venue.room", equalTo("Council Chamber"))
                .body("state", equalTo("HELD"))
                .body("asPrinted", equalTo(true))
                .body("publishedOn", equalTo("2012-06-28"))
                .body("notice.clearDays", equalTo(5))
                .body("notice.met", equalTo(true))
                .body("notice.latestOn", equalTo("2012-06-28"))
                .body("clerks", nullValue())
                .body("items", hasSize(14))
                .body(
                        "items.number",
                        contains("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "B1", "C1", "C2", "C3", "E1", "E2"))
                .body("items.access.kind", everyItem(equalTo("OPEN")))
                .body("items.state", everyItem(equalTo("CONSIDERED")))
                .body("items.pages.from", contains(1, 5, 7, 11, 15, 27, 33, 45, 67))
                .body("items.pages.to", contains(4, 6, 10, 14, 26, 32, 44, 66, 82))
                .body("items[13].openTitle", equalTo("Community Safety Framework 2012 - 2015"));
    }

    @Test
    void scrutinyCommitteeOfFebruary2018() {
        // Given
        var capacity = clerk.created(
                "/v1/bodies",
                Map.of(
                        "kind",
                        "STATUTORY_CAPACITY",
                        "name",
                        "Crime and Disorder Reduction Committee",
                        "statute",
                        "Police and Justice Act 2006 s.19",
                        "aliases",
                        List.of(Map.of("name", "Crime and Disorder Committee"))));
        clerk.move("/v1/bodies/" + capacity, Map.of("command", "ESTABLISH"))
                .then()
                .statusCode(200);
        var council = clerk.created("/v1/bodies", Map.of("kind", "COUNCIL", "name", "Council of February 2018"));
        var committee = clerk.committee(
                "Scrutiny Committee", council, Map.of("capacities", List.of(Map.of("bodyId", capacity))));
        var meeting = clerk.created(
                "/v1/meetings",
                Map.of(
                        "bodyIds",
                        List.of(committee),
                        "kind",
                        "ORDINARY",
                        "when",
                        Map.of(
                                "earliest",
                                "2018-02-28",
                                "latest",
                                "2018-02-28",
                                "printed",
                                "Wednesday, 28th February, 2018"),
                        "plannedStart",
                        "2018-02-28T10:00:00+00:00",
                        "venue",
                        Map.of("room", "Darent Room", "building", "Sessions House, County Hall", "town", "Maidstone"),
                        "clerks",
                        List.of(
                                Map.of("name", "Joel Cook", "phone", "03000 416892"),
                                Map.of("name", "Anna Taylor", "phone", "03000 416478")),
                        "signatory",
                        Map.of("name", "Benjamin Watts", "post", "General Counsel", "phone", "03000 416814")));
        february2018(capacity).forEach(i -> clerk.item(meeting, i.wish()));

        // When
        clerk.move("/v1/meetings/" + meeting, asHeld("F:3-80", "2018-02-20"))
                .then()
                .statusCode(200)
                .body("warnings", empty());

        // Then
        var answer = given().get("/v1/meetings/" + meeting);
        answer.then()
                .statusCode(200)
                .body("notice.clearDays", equalTo(5))
                .body("notice.latestOn", equalTo("2018-02-20"))
                .body("items", hasSize(7))
                .body("items.number", contains("A1", "A2", "A3", "A4", "B1", "D1", "D2"))
                .body("items.section.letter", contains("A", "A", "A", "A", "B", "D", "D"))
                .body("items.order", contains(0, 1, 2, 3, 4, 5, 6))
                .body("items[4].capacityName", equalTo("Crime and Disorder Reduction Committee"))
                .body("items.pages.from", contains(5, 11, 47))
                .body("items.pages.to", contains(10, 46, 62))
                .body("items[6].access.kind", equalTo("EXEMPT"))
                .body("items[6].access.paragraphs", contains(3));
        List.of("416892", "416478", "416814")
                .forEach(phone -> assertFalse(answer.asString().contains(phone), "no telephone number is public"));
        String stub = answer.path("items[6].id");
        given().get("/v1/agenda-items/" + stub)
                .then()
                .statusCode(200)
                .body("number", equalTo("D2"))
                .body("openTitle", equalTo("Property Management Update"))
                .body("access.paragraphs", contains(3))
                .body("meetingId", equalTo(meeting))
                .body("evidence", nullValue());
        given().get("/v1/agenda-items/" + stub + "/sealed").then().statusCode(404);
        given().get("/v1/meetings/" + meeting + "/agenda-items")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.openTitle", not(contains("")));
    }

    private static Map<String, Object> asHeld(String source, String publishedOn) {
        return Map.of("command", "RECORD_AS_PRINTED", "state", "HELD", "source", source, "publishedOn", publishedOn);
    }

    private static List<Printed> july2012() {
        return List.of(
                item("A1", "PROCEDURAL", "Introduction/Webcast announcement"),
                item("A2", "MEMBERSHIP", "Membership"),
                item("A3", "SUBSTITUTES", "Substitutes"),
                item("A4", "DECLARATIONS", "Declarations of Interest by Members in items on the Agenda"),
                item("A5", "MINUTES", "Minutes of the Meeting held on 26 April 2012", 1, 4),
                item("A6", "ORAL_UPDATE", "Portfolio Holder's and Corporate Director's Update", 5, 6),
                item("A7", "ORAL_UPDATE", "Olympics"),
                item("A8", "REPORT", "Kent Troubled Families Programme", 7, 10),
                item(
                        "B1",
                        "PRE_DECISION",
                        "Delegation to Kent and Medway Fire Authority of KCC's duties and responsibilities under the"
                                + " Safety at Sports Grounds Act 1975, the Fire Safety and Safety of Places of Sport"
                                + " Act 1987 and the Safety of Sports Grounds Regulations 1987",
                        11,
                        14),
                item("C1", "MONITORING", "Customer & Communities Performance Dashboard", 15, 26),
                item("C2", "MONITORING", "Business Plan Outturn Monitoring 2011/12", 27, 32),
                item("C3", "MONITORING", "Customer & Communities Financial Outturn 2011/12", 33, 44),
                item("E1", "POLICY", "The Integrated Youth Service : Youth Justice Plan 2012/13", 45, 66),
                item("E2", "POLICY", "Community Safety Framework 2012 - 2015", 67, 82));
    }

    private static List<Printed> february2018(String capacity) {
        var items = new ArrayList<Printed>();
        items.add(item("A1", "PROCEDURAL", "Introduction/Webcast Announcement"));
        items.add(item("A2", "SUBSTITUTES", "Substitutes"));
        items.add(item(
                "A3", "DECLARATIONS", "Declarations of Interests by Members in items on the Agenda for this Meeting"));
        items.add(item("A4", "MINUTES", "Minutes of the meeting held on 30 January 2018", 5, 10));
        items.add(new Printed(
                "B1", "REPORT", "Kent Community Safety Agreement", 11, 46, Map.of("capacityBodyId", capacity)));
        items.add(item("D1", "EXCLUSION", "MOTION TO EXCLUDE THE PRESS AND PUBLIC FOR EXEMPT BUSINESS"));
        items.add(new Printed(
                "D2",
                "REPORT",
                "Property Management Update",
                47,
                62,
                Map.of("access", Map.of("kind", "EXEMPT", "paragraphs", List.of(3)))));
        return items;
    }
}
