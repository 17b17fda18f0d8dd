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
}
