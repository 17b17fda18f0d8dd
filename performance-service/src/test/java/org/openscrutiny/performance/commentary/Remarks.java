package org.openscrutiny.performance.commentary;

import java.util.Map;
import org.openscrutiny.performance.Council;

/** Ratings that need commentary, their texts and obligations, made through the API. */
public final class Remarks {
    private Remarks() {}

    /** An indicator whose year to date is red; the id of the rating. */
    public static String red() {
        return red(Council.percentage().code());
    }

    /** The same for an indicator. */
    public static String red(String code) {
        Council.target(code, 80, 75);
        Council.published(Council.figure(code, "YTD-2012-05", 71));
        return Council.rating(code, "YTD-2012-05", "YEAR_TO_DATE").jsonPath().getString("id");
    }

    /** The wish to say something of a rating. */
    public static Map<String, String> text(String rating) {
        return Map.of(
                "ratingId", rating,
                "happened", "71% were registered in five days.",
                "why", "Two posts were vacant.",
                "doing", "Both are filled from July on.");
    }

    /** A draft for a rating; its path. */
    public static String drafted(String rating) {
        return Council.officer().post("/v1/commentaries", text(rating)).header("Location");
    }

    /** A published one; its path. */
    public static String published() {
        String path = drafted(red());
        Council.officer().move(path, Map.of("command", "SUBMIT"));
        Council.approver().move(path, Map.of("command", "APPROVE"));
        return path;
    }

    /** An obligation that runs; its path. */
    public static String obligation() {
        Council.Known indicator = Council.percentage();
        red(indicator.code());
        String path = obligation(indicator.id());
        Council.approver().move(path, Map.of("command", "ESCALATE"));
        return path;
    }

    /** The obligation of an indicator's rating; its path. */
    public static String obligation(String indicatorId) {
        return "/v1/obligations/"
                + Council.officer()
                        .request()
                        .queryParam("indicatorId", indicatorId)
                        .get("/v1/obligations")
                        .jsonPath()
                        .getString("items[0].id");
    }
}
