package org.openscrutiny.meetings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A committee whose past meetings the tests of minutes and recommendations record. */
public final class Committee {

    private static final ObjectMapper JSON = new ObjectMapper();

    public final Clerk clerk = Clerk.ofAll();
    public final String id;

    private Committee(String id) {
        this.id = id;
    }

    public static Committee fresh() {
        return new Committee(Clerk.ofAll().committee(Clerk.freshName()));
    }

    /** One with a body policy. */
    public static Committee with(Map<String, Object> more) {
        var council = Clerk.ofAll().committee(Clerk.freshName());
        return new Committee(Clerk.ofAll().committee(Clerk.freshName(), council, more));
    }

    /** A meeting recorded as held, with an agenda; its id. */
    @SafeVarargs
    public final String held(String day, Map<String, Object>... items) {
        var meeting = clerk.meeting(id, day);
        for (var item : items) {
            clerk.item(meeting, item);
        }
        clerk.move(
                        "/v1/meetings/" + meeting,
                        Map.of(
                                "command",
                                "RECORD_AS_PRINTED",
                                "state",
                                "HELD",
                                "source",
                                "a paper",
                                "publishedOn",
                                java.time.LocalDate.parse(day).minusDays(14).toString()))
                .then()
                .statusCode(200);
        return meeting;
    }

    public static Map<String, Object> item(String number, String title) {
        return Map.of("number", number, "kind", "REPORT", "openTitle", title);
    }

    public Map<String, String> itemIds(String meeting) {
        var answer = clerk.get("/v1/meetings/" + meeting + "/agenda-items");
        List<String> numbers = answer.path("items.number");
        List<String> ids = answer.path("items.id");
        var byNumber = new HashMap<String, String>();
        for (int i = 0; i < ids.size(); i++) {
            byNumber.put(numbers.get(i), ids.get(i));
        }
        return byNumber;
    }

    /** Draft minutes with one resolution on one item; their path. */
    public String minutes(String meeting, Map<String, Object> part) {
        var items = itemIds(meeting);
        var entry = new HashMap<String, Object>(Map.of(
                "title",
                "What was resolved",
                "resolutions",
                List.of(Map.of("text", "It was resolved.", "parts", List.of(part)))));
        if (!items.isEmpty()) {
            entry.put("itemId", items.values().iterator().next());
        }
        return "/v1/minutes/"
                + clerk.created(
                        "/v1/minutes",
                        Map.of(
                                "meetingId",
                                meeting,
                                "attendances",
                                List.of(
                                        Map.of("printedName", "Cllr A Holt", "office", "CHAIR", "capacity", "MEMBER"),
                                        Map.of("printedName", "Cllr B Marsh", "capacity", "MEMBER")),
                                "entries",
                                List.of(entry)));
    }

    /** The same, published. */
    public String published(String meeting, Map<String, Object> part) {
        var path = minutes(meeting, part);
        clerk.move(path, Map.of("command", "PUBLISH")).then().statusCode(200);
        return path;
    }

    /** The id of the first part of the first resolution of minutes. */
    public String part(String minutes) {
        return clerk.get(minutes).path("entries[0].resolutions[0].parts[0].id");
    }

    public static ObjectNode fixture(String name) {
        try (var file = Committee.class.getResourceAsStream("/" + name)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
