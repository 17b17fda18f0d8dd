package org.openscrutiny.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.local.Answer;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Progress;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.Service;

/** The dashboard of July 2012, brought in as the file of its rows; an officer sends it, a clerk records it as printed. */
record PrintedDashboard(Api api, Progress progress) {
    /** Kent. */
    private static final String AREA = "E10000016";

    private static final String MONTH = "2012-05";
    private static final String TITLE = "Customer & Communities Performance Dashboard";
    private static final String PUBLISHED = "2012-06-28T17:00:00+01:00";

    /** Oddities of the paper that are taken as they are; each is shown with its row. */
    private static final List<String> ACCEPTED = List.of("FOOTNOTE_SUSPECTED", "GLUED_CELL", "UNIT_SLIP");

    /**
     * What was brought in.
     *
     * @param id of the import
     * @param indicators ids by printed name
     */
    record Imported(String id, Map<String, String> indicators) {}

    Imported load() {
        String printed = accept(
                "layout=printed-dashboard&reportingMonth=" + MONTH + "&area=" + AREA,
                Facts.text("published/dashboard-july-2012.csv"));
        progress.say("57 rows of the dashboard are accepted");
        JsonNode drafts = api.as(Role.OFFICER)
                .get(Service.PERFORMANCE, "/v1/indicators?limit=200")
                .json()
                .path("items");
        Map<String, String> ids = new TreeMap<>();
        for (JsonNode draft : drafts) {
            ids.put(draft.path("name").asText(), draft.path("id").asText());
        }
        String phased = accept("layout=targets", Facts.text("published/targets-july-2012.csv"));
        // The targets first: the colours are given when the figures are published.
        record(phased);
        record(printed);
        progress.say("figures, targets and colours are recorded as printed");
        return new Imported(printed, ids);
    }

    /** The committee's dashboard with the sections and order of the paper; answers its id. */
    String publish(Imported imported, String body, String meeting) {
        Api clerk = api.as(Role.CLERK);
        ObjectNode wish = Facts.object()
                .put("bodyId", body)
                .put("meetingId", meeting)
                .put("title", TITLE)
                .put("reportingMonth", MONTH)
                .put("importId", imported.id());
        String id = clerk.post(Service.PERFORMANCE, "/v1/dashboards", wish).id();
        String dashboard = "/v1/dashboards/" + id;
        clerk.postOn(Service.PERFORMANCE, dashboard, "/transitions", Map.of("command", "READY"));
        clerk.postOn(Service.PERFORMANCE, dashboard, "/transitions", asPrinted());
        progress.say("the committee's dashboard is published");
        return id;
    }

    private String accept(String query, String csv) {
        Api officer = api.as(Role.OFFICER);
        Answer tried = officer.postText(Service.PERFORMANCE, "/v1/imports?" + query, "text/csv", csv);
        officer.postOn(
                Service.PERFORMANCE,
                "/v1/imports/" + tried.id(),
                "/transitions",
                Map.of("command", "ACCEPT", "accept", ACCEPTED));
        return tried.id();
    }

    private void record(String imported) {
        api.as(Role.CLERK).postOn(Service.PERFORMANCE, "/v1/imports/" + imported, "/transitions", asPrinted());
    }

    private static ObjectNode asPrinted() {
        return Facts.object()
                .put("command", "RECORD_AS_PRINTED")
                .put("source", TITLE + ", 6 July 2012")
                .put("publishedAt", PUBLISHED);
    }
}
