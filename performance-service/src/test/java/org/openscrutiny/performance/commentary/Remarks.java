package org.openscrutiny.performance.commentary;

import io.restassured.response.Response;
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
        return publish(drafted(red()));
    }

    /** Has the newest text published; its path. */
    public static String publish(String path) {
        Council.officer().move(path, Map.of("command", "SUBMIT")).then().statusCode(200);
        Council.approver().move(path, Map.of("command", "APPROVE")).then().statusCode(200);
        return path;
    }

    /** Writes the newest text anew. */
    public static void change(String path, String patch) {
        Council.officer()
                .request()
                .header("If-Match", Council.officer().request().get(path).header("ETag"))
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }

    /** Erases what a commentary once said. */
    public static Response erase(String path) {
        return Council.admin()
                .post(
                        "/v1/admin/erasures",
                        Map.of(
                                "type", "performance.commentary",
                                "id", id(path),
                                "ground", "A name was in it; request 27/0023"));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
