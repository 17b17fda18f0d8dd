package org.openscrutiny.performance.area;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openscrutiny.performance.Council;

/** Areas of the tests in the register, each with a code that nothing else has. */
public final class Districts {
    private static final Council ADMIN = Council.admin();
    private static final AtomicInteger CODES = new AtomicInteger();

    private Districts() {}

    public static String code() {
        return String.format(Locale.ROOT, "E99%06d", CODES.incrementAndGet());
    }

    /** The wish for a district since 2009; more of it as the caller says. */
    public static Map<String, Object> wish(String code, Map<String, Object> more) {
        Map<String, Object> wish = new LinkedHashMap<>(
                Map.of("code", code, "name", "District " + code, "level", "DISTRICT", "validFrom", "2009-04-01"));
        wish.putAll(more);
        return wish;
    }

    public static Response register(Map<String, Object> wish) {
        return ADMIN.post("/v1/areas", wish);
    }

    /** Registers a new one; its code. */
    public static String registered(Map<String, Object> more) {
        String code = code();
        register(wish(code, more)).then().statusCode(201);
        return code;
    }

    public static Response replace(String code, Map<String, Object> wish) {
        String path = "/v1/areas/" + code;
        return ADMIN.request()
                .header("If-Match", ADMIN.request().get(path).header("ETag"))
                .body(wish)
                .put(path);
    }

    /** Two districts that became one on 1 April 2019: the first of the two, and what it became. */
    public static List<String> merged() {
        String next = registered(Map.of("name", "Merged", "validFrom", "2019-04-01"));
        String old = registered(Map.of("name", "Old", "validTo", "2019-03-31", "successors", List.of(next)));
        return List.of(old, next);
    }
}
