package org.openscrutiny.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is printed once everything runs: addresses, tokens, and lines to paste.
 *
 * @param command how {@code deploy/up} is called for this system, with its data directory where that is another
 */
public record Welcome(PortPlan ports, Function<Role, String> tokens, String command) {

    /** Says how {@code deploy/up} finds the data where {@code SCRUTINY_DATA} was set. */
    static Welcome of(Path data, PortPlan ports, Function<Role, String> tokens) {
        boolean elsewhere = !data.endsWith("deploy/local/data");
        return new Welcome(ports, tokens, (elsewhere ? "SCRUTINY_DATA=" + data + " " : "") + "deploy/up");
    }

    /** All lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        for (Service service : Service.values()) {
            lines.add("%-18s %s/   API: %s/docs".formatted(service.title(), ports.uri(service), ports.uri(service)));
        }
        lines.add("A dashboard        " + ports.uri(Service.PERFORMANCE) + "/dashboards");
        lines.add("PostgreSQL         127.0.0.1:" + ports.database() + "   Kafka: 127.0.0.1:" + ports.broker());
        lines.add("");
        lines.add("A token a role, good for eight hours; a new one: " + command + " token <role>");
        for (Role role : Role.values()) {
            lines.add("%-20s %s".formatted(role.claim(), tokens.apply(role)));
        }
        lines.add("");
        lines.add("Try:");
        lines.addAll(pasteable());
        lines.add("");
        lines.add("Ctrl-C stops everything; the data stay.");
        return lines;
    }

    /** Lines that a shell in the checkout carries out as they are. */
    public List<String> pasteable() {
        return List.of(
                "curl -s " + ports.uri(Service.PERFORMANCE) + "/v1/dashboards",
                "curl -s " + ports.uri(Service.CSA) + "/v1/priorities",
                "curl -s " + ports.uri(Service.MEETINGS) + "/v1/meetings",
                "curl -s -H 'Authorization: Bearer " + tokens.apply(Role.OFFICER) + "' "
                        + ports.uri(Service.PERFORMANCE) + "/v1/observations",
                command + " consume performance.rating.v1 --until-end");
    }
}
