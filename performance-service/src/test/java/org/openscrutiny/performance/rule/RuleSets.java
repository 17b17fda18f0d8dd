package org.openscrutiny.performance.rule;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openscrutiny.performance.Council;

/** Rule sets over HTTP; tests share them, therefore each that changes one has a family of its own. */
public final class RuleSets {
    private static final Council ADMIN = Council.admin();
    private static final String TRIED = path("PERCENT_DIFFERENCE");
    private static final AtomicInteger CHANGES = new AtomicInteger();

    private RuleSets() {}

    public static String path(String family) {
        return "/v1/rule-sets/" + family;
    }

    /** Adds a version; an empty tolerance is left out. */
    public static Response add(String family, Object amber, Object red, String from) {
        return ADMIN.request()
                .header("If-Match", tag(family))
                .body(version(amber, red, from))
                .post(path(family) + "/versions");
    }

    static Response mend(String family, int number, Map<String, Object> version) {
        return ADMIN.request().header("If-Match", tag(family)).body(version).put(path(family) + "/versions/" + number);
    }

    static Map<String, Object> version(Object amber, Object red, String from) {
        Map<String, Object> version = new HashMap<>(Map.of("red", red, "appliesFrom", from, "reason", "Decided so"));
        if (!amber.equals("")) {
            version.put("amber", amber);
        }
        return version;
    }

    private static String tag(String family) {
        return ADMIN.request().get(path(family)).header("ETag");
    }

    /** The rule set that examples are tried on, with another version that nothing cites. */
    public static String changed() {
        add("PERCENT_DIFFERENCE", BigDecimal.valueOf(1000L + CHANGES.incrementAndGet(), 3), 5, "2026-04-01")
                .then()
                .statusCode(201);
        return TRIED;
    }

    /** That version, below it. */
    public static String last() {
        return "/versions/"
                + ADMIN.request().get(TRIED).jsonPath().getList("versions").size();
    }
}
