package org.openscrutiny.performance;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figure checks over HTTP: claims of the July 2012 papers. */
public final class Checks {
    private Checks() {}

    /** A claim of some inputs, each {@code ROLE printed}. */
    public static Map<String, Object> claim(String kind, String published, String... inputs) {
        return new LinkedHashMap<>(Map.of(
                "statement",
                "A figure derived from others",
                "document",
                "Papers of July 2012",
                "reference",
                "2012:1350",
                "kind",
                kind,
                "published",
                Map.of("printed", published),
                "inputs",
                List.of(inputs).stream().map(Checks::input).toList()));
    }

    private static Map<String, String> input(String words) {
        int role = words.indexOf(' ');
        return Map.of("role", words.substring(0, role), "printed", words.substring(role + 1));
    }

    /** Two months that do not make the year to date beside them. */
    public static Map<String, Object> income() {
        return claim("TOTAL", "£62,087", "PART £4,713", "PART £28,498");
    }

    /** Records a claim as the officer of all indicators; the path of its check. */
    public static String recorded(Map<String, Object> claim) {
        Response recorded = Council.officer().post("/v1/figure-checks", claim);
        recorded.then().statusCode(201);
        return recorded.header("Location");
    }

    /** A check in conflict, nothing said about it yet. */
    public static String conflict() {
        return recorded(income());
    }

    /** One that an approver accepted, and so a public one. */
    public static String accepted() {
        String path = recorded(claim("PERCENT_CHANGE", "−12.8%", "BEFORE 46,036", "AFTER 40,151"));
        Council.approver().move(path, Map.of("command", "ACCEPT")).then().statusCode(200);
        return path;
    }
}
