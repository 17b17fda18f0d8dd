package org.openscrutiny.performance.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

/** Wishes for dashboards, and the meetings that they are for. */
final class Plans {
    private Plans() {}

    /** One section with one indicator in Kent. */
    static Map<String, Object> of(String body, String indicatorId) {
        Map<String, Object> item = Map.of("indicatorId", indicatorId, "areaCode", Council.KENT, "order", 1);
        Map<String, Object> section = Map.of("heading", "Monthly", "kind", "MONTHLY_QUARTERLY", "items", List.of(item));
        return new HashMap<>(Map.of(
                "bodyId", body, "title", "Dashboard", "reportingMonth", "2012-05", "sections", List.of(section)));
    }

    /** The same for a meeting. */
    static Map<String, Object> of(String body, String indicatorId, String meeting) {
        Map<String, Object> plan = of(body, indicatorId);
        plan.put("meetingId", meeting);
        return plan;
    }

    /** What was seen of a meeting, in JSON. */
    static void meeting(String id, String body) {
        TestDatabase.ask("insert into meeting_seen (id, version, deleted, body, seen_at) values ('" + id
                + "', 1, false, '" + body + "', now()) on conflict (id) do update set body = excluded.body");
    }
}
