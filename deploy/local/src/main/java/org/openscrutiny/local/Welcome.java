package org.openscrutiny.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is printed once everything runs: addresses, tokens, and lines to paste. */
record Welcome(PortPlan ports, Function<Role, String> tokens) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        for (Service service : Service.values()) {
            lines.add("%-18s %s/   API: %s/docs".formatted(service.title(), ports.uri(service), ports.uri(service)));
        }
        lines.add("PostgreSQL         127.0.0.1:" + ports.database() + "   Kafka: 127.0.0.1:" + ports.broker());
        lines.add("");
        lines.add("A token a role, good for eight hours; a new one: deploy/up token <role>");
        for (Role role : Role.values()) {
            lines.add("%-20s %s".formatted(role.claim(), tokens.apply(role)));
        }
        lines.add("");
        lines.add("Try:");
        lines.add("curl -s " + ports.uri(Service.PERFORMANCE) + "/v1/indicators");
        lines.add("curl -s " + ports.uri(Service.CSA) + "/v1/priorities");
        lines.add("curl -s " + ports.uri(Service.MEETINGS) + "/v1/meetings");
        lines.add("curl -s -H 'Authorization: Bearer " + tokens.apply(Role.OFFICER) + "' "
                + ports.uri(Service.PERFORMANCE) + "/v1/indicators");
        lines.add("deploy/up consume performance.indicator.v1");
        lines.add("");
        lines.add("Ctrl-C stops everything; the data stay.");
        return lines;
    }
}
