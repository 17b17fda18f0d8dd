package org.openscrutiny.csa.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Recommendations and meetings as meetings-service sends them. */
public final class Committee {

    public static final String RECOMMENDATION = "meetings.recommendation.v1";
    public static final String MEETING = "meetings.meeting.v1";

    private Committee() {}

    public static ProducerRecord<String, byte[]> recommendation(
            String id, int version, String state, List<Map<String, Object>> tracks, String... priorityIds) {
        return recommendation(id, version, state, "m-" + id, tracks, priorityIds);
    }

    public static ProducerRecord<String, byte[]> recommendation(
            String id,
            int version,
            String state,
            String meetingId,
            List<Map<String, Object>> tracks,
            String... priorityIds) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", id);
        data.put("reference", reference(id));
        data.put("text", "That the partnership report each quarter on repeat victims.");
        data.put("bodyId", "body");
        data.put("bodyName", "Scrutiny Committee");
        data.put("capacityName", "Crime and Disorder Committee");
        data.put("meetingId", meetingId);
        data.put("itemNumber", "B1");
        data.put("minuteNumber", 14);
        data.put("basis", "RESPONSIBLE_AUTHORITY");
        data.put("priorityIds", List.of(priorityIds));
        data.put("madeOn", "2018-02-28");
        data.put("state", state);
        data.put("tracks", tracks);
        data.put("asPrinted", false);
        data.put("version", version);
        data.put("deleted", false);
        return Figures.event(RECOMMENDATION, "council.meetings.recommendation.sent.v1", id, data);
    }

    public static String reference(String id) {
        return "SCR-2018-" + id.substring(0, 8);
    }

    public static Map<String, Object> track(String kind, @Nullable String id, String name) {
        var addressee = new LinkedHashMap<String, Object>(Map.of("kind", kind, "name", name));
        if (id != null) {
            addressee.put("id", id);
        }
        return Map.of(
                "addressee",
                addressee,
                "sentOn",
                "2018-03-05",
                "dueOn",
                "2018-04-02",
                "answers",
                List.of(),
                "source",
                "CLERK",
                "progress",
                List.of());
    }

    /** A meeting that had these, each an item's evidence, before it; and one item of something else. */
    public static ProducerRecord<String, byte[]> meeting(String id, String date, List<Map<String, Object>> evidence) {
        var items = new ArrayList<Map<String, Object>>();
        items.add(Map.of("id", UUID.randomUUID().toString(), "number", "A1", "openTitle", "Apologies"));
        evidence.forEach(e -> items.add(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "number",
                "B" + items.size(),
                "openTitle",
                "Community Safety Agreement",
                "capacityName",
                "Crime and Disorder Committee",
                "state",
                "CONSIDERED",
                "evidence",
                List.of(e))));
        var data = new LinkedHashMap<String, Object>();
        data.put("id", id);
        data.put("bodyName", "Scrutiny Committee");
        data.put("date", date);
        data.put("state", "HELD");
        data.put("items", items);
        data.put("version", 1);
        data.put("deleted", false);
        return Figures.event(MEETING, "council.meetings.meeting.updated.v1", id, data);
    }
}
