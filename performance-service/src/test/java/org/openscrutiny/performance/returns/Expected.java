package org.openscrutiny.performance.returns;

import java.util.Map;
import java.util.UUID;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.performance.Council;

/** Returns that are there without a period having ended. */
public final class Expected {
    private Expected() {}

    /** One that is expected; its path. */
    public static String expected() {
        Council.Known indicator = Council.percentage();
        String id = UUID.randomUUID().toString();
        TestDatabase.ask("insert into return_due (id, indicator_id, indicator_code, area_code, period_key, period_end,"
                + " due_on, state, announced, row_version) values ('" + id + "', '" + indicator.id() + "', '"
                + indicator.code() + "', '" + Council.KENT
                + "', '2012-05', date '2012-05-31', date '2012-06-15', 'EXPECTED', true, 0)");
        return "/v1/returns/" + id;
    }

    /** One that is settled; its path. */
    public static String settled() {
        String path = expected();
        Council.officer().move(path, Map.of("command", "NIL", "reason", "Nothing was counted."));
        return path;
    }

    /** Sets the return calendar to what it is at first; the path of its history. */
    public static String calendarSet() {
        String path = "/v1/return-calendar";
        Council.admin()
                .request()
                .header("If-Match", Council.admin().request().get(path).header("ETag"))
                .body(Map.of("workingDays", 10, "lags", Map.of("monthly", 0, "quarterly", 0, "annual", 0)))
                .put(path)
                .then()
                .statusCode(200);
        return path + "/history";
    }
}
