package org.openscrutiny.meetings.minutes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.Committee;
import org.openscrutiny.meetings.SiblingTopics;

/** Minutes 10 to 12 of 30 January 2018, recorded as printed (domain/meetings.md 5.1), and the paper itself. */
@QuarkusTest
@QuarkusTestResource(SiblingTopics.class)
class JanuaryMinutesTest {

    private static final Path PAPER = Path.of("../../shared/papers/2018-02-28-scrutiny-committee.txt");
    private static final ObjectNode PRINTED = Committee.fixture("minutes-2018-01-30.json");

    private Committee scrutiny;

    @BeforeEach
    void establish() {
        scrutiny = Committee.fresh();
    }

    @Test
    void areRecordedAsPrinted() {
        // Given
        var path = entered();

        // When
        scrutiny.clerk
                .move(path, Map.of("command", "RECORD_AS_PRINTED", "state", "PUBLISHED_DRAFT", "source", "F:84-152"))
                .then()
                .statusCode(200)
                .body("warnings.code", contains("DECLARATION_ITEM_NOT_STATED"));

        // Then
        var answer = RestAssured.get(path);
        answer.then()
                .statusCode(200)
                .body("heldOn", equalTo("2018-01-30"))
                .body("asPrinted", equalTo(true))
                .body("attendances", hasSize(18))
                .body("attendances.findAll { it.capacity == 'MEMBER' }", hasSize(13))
                .body(
                        "attendances.findAll { it.capacity == 'ALSO_PRESENT' }.printedName",
                        contains("Mr J D Simmonds MBE", "Mrs M E Crabtree"))
                .body(
                        "attendances.findAll { it.capacity == 'IN_ATTENDANCE' }.printedRole",
                        contains(
                                "Corporate Director of Finance",
                                "Head of Finance (Policy, Planning and Strategy)",
                                "Scrutiny Research Officer"))
                .body("attendances.findAll { it.capacity == 'SUBSTITUTE' || it.mode == 'VIRTUAL' }", hasSize(0))
                .body("attendances.find { it.office == 'CHAIR' }.printedName", equalTo("Mr P W A Lake"))
                .body("attendances.find { it.office == 'VICE_CHAIR' }.printedName", equalTo("Mr A M Ridgers"))
                .body("declarations.printedName", contains("Dr L Sullivan"))
                .body("declarations[0].itemIds", hasSize(0))
                .body("motions", hasSize(0))
                .body("entries.number", contains(10, 11, 12))
                .body("entries.printedItemRef", contains("Item A3", "Item A4", "Item A5"))
                .body("entries.collect { it.paragraphs.size() }", contains(1, 2, 31))
                .body("entries.collect { it.resolutions.size() }", contains(0, 1, 1))
                .body("entries[1].resolutions[0].parts.verb", contains("APPROVE_MINUTES"))
                .body("entries[1].resolutions[0].parts[0].minutesOf", equalTo("2017-11-29"))
                .body("entries[1].resolutions[0].parts[0].cited", equalTo("11/R1"))
                .body("entries[2].resolutions[0].parts.verb", contains("THANK"))
                .body(
                        "entries[2].resolutions[0].parts[0].addressees.name",
                        contains("Mr Simmonds", "Mrs Crabtree", "Mr Wood", "Mr Shipton"));
        assertEquals(25, answer.<String>path("entries[2].title").split(" ").length);
        List<String> labels = answer.path("entries[2].paragraphs.label");
        assertEquals(IntStream.rangeClosed(1, 31).mapToObj(i -> i + ".").toList(), labels, "paragraphs without a gap");
    }

    @Test
    void theNextNumberIsThirteen() {
        // Given
        scrutiny.clerk
                .move(
                        entered(),
                        Map.of("command", "RECORD_AS_PRINTED", "state", "PUBLISHED_DRAFT", "source", "F:84-152"))
                .then()
                .statusCode(200);
        var february = scrutiny.held("2018-02-28", Committee.item("A4", "Minutes of 30 January"));

        // When
        var next = scrutiny.published(february, Map.of("verb", "NOTE", "text", "note it"));

        // Then
        RestAssured.get(next).then().body("entries.number", contains(13));
    }

    private String entered() {
        var meeting = scrutiny.held(
                "2018-01-30",
                Committee.item("A3", "Declarations of Interests by Members in items on the Agenda for this Meeting"),
                Committee.item("A4", "Minutes of the meeting held on 29 November 2017"),
                Committee.item("A5", PRINTED.at("/entries/2/title").asText()));
        var items = scrutiny.itemIds(meeting);
        var wish = PRINTED.deepCopy();
        wish.put("meetingId", meeting);
        wish.path("entries").forEach(entry -> {
            var number = entry.path("printedItemRef").asText().replace("Item ", "");
            ((ObjectNode) entry).put("itemId", items.get(number));
        });
        return "/v1/minutes/" + scrutiny.clerk.created("/v1/minutes", wish.toString());
    }

    /** What the fixture says in its own words stands in the paper: names, references, titles and counts. */
    @Test
    void agreeWithThePaper() throws IOException {
        assumeTrue(Files.exists(PAPER), "the paper is not at hand");
        // Given
        var whole = Files.readString(PAPER);
        var minutes = whole.substring(whole.indexOf("PRESENT: "), whole.indexOf("By: Benjamin Watts"));

        // When
        var headings = Pattern.compile("(?m)(\\d+)\\. (.+?)(?:\\*\\*)?\\n\\((Item A\\d)\\)")
                .matcher(minutes)
                .results()
                .toList();

        // Then
        assertEquals(3, headings.size());
        for (int i = 0; i < headings.size(); i++) {
            var entry = PRINTED.path("entries").path(i);
            assertEquals(entry.path("number").asText(), headings.get(i).group(1));
            assertEquals(entry.path("title").asText(), headings.get(i).group(2));
            assertEquals(entry.path("printedItemRef").asText(), headings.get(i).group(3));
            var text = minutes.substring(
                    headings.get(i).end(),
                    i + 1 < headings.size() ? headings.get(i + 1).start() : minutes.length());
            assertEquals(
                    entry.path("paragraphs").size(),
                    numbered(text),
                    entry.path("title").asText());
            assertEquals(
                    entry.path("resolutions").size(),
                    Pattern.compile("(?m)^RESOLVED").matcher(text).results().count());
        }
        assertEquals(13, named(minutes, "PRESENT: ", "MEMBER"));
        assertEquals(2, named(minutes, "ALSO PRESENT: ", "ALSO_PRESENT"));
        assertEquals(3, named(minutes, "IN ATTENDANCE: ", "IN_ATTENDANCE"));
    }

    private static long numbered(String text) {
        return Pattern.compile("(?m)^(\\d+)\\. ")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
    }

    private static int named(String minutes, String heading, String capacity) {
        var start = minutes.indexOf("\n" + heading) + 1;
        var line = minutes.substring(start, minutes.indexOf('\n', start)).replace(", MBE", " MBE");
        int found = 0;
        for (JsonNode somebody : PRINTED.path("attendances")) {
            if (somebody.path("capacity").asText().equals(capacity)) {
                assertTrue(line.contains(somebody.path("printedName").asText()), somebody::toString);
                found++;
            }
        }
        assertEquals(
                found,
                Pattern.compile("\\b(Mr|Mrs|Dr) ").matcher(line).results().count(),
                line);
        return found;
    }
}
