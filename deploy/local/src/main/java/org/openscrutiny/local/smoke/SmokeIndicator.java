package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.openscrutiny.local.Api;
import org.openscrutiny.local.Role;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** An indicator of its own, in use. */
record SmokeIndicator(String id, String code) {

    static SmokeIndicator inUse(RunningSystem system, LocalDate since) {
        Api api = system.api("smoke " + System.nanoTime());
        String code =
                "SMOKE-" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("code", code.substring(0, Math.min(code.length(), 20)))
                .put("name", "Smoke " + code)
                .put("role", "PERFORMANCE");
        wish.putArray("areaCodes").add(LiveObjects.AREA);
        wish.putObject("definition")
                .put("validFrom", since.toString())
                .put("kind", "FLOW")
                .put("basis", "PERIOD")
                .put("frequency", "MONTHLY")
                .put("calendar", "FINANCIAL")
                .put("unit", "COUNT")
                .put("publishedScale", 0)
                .put("polarity", "HIGHER_IS_BETTER")
                .put("ruleFamily", "FLOOR_STANDARD");
        String id = api.as(Role.OFFICER)
                .post(Service.PERFORMANCE, "/v1/indicators", wish)
                .id();
        String indicator = "/v1/indicators/" + id;
        String definition = "/definitions/1/transitions";
        api.as(Role.OFFICER).postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "SUBMIT"));
        api.as(Role.APPROVER).postOn(Service.PERFORMANCE, indicator, definition, Map.of("command", "APPROVE"));
        api.as(Role.OFFICER).postOn(Service.PERFORMANCE, indicator, "/transitions", Map.of("command", "ACTIVATE"));
        return new SmokeIndicator(id, wish.path("code").asText());
    }
}
