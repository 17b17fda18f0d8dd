package org.openscrutiny.local;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The environment variables a service is started with; the services read exactly these names. */
record ServiceEnvironment(PortPlan ports, String kafka, String tokenPublicKey, String cursorKey) {
    /** Where the council is; what is relative to the clock is so in this zone. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    Map<String, String> of(Service service, String jdbcUrl, Credentials credentials) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.http(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        environment.put("SCRUTINY_DATABASE_URL", jdbcUrl);
        put(environment, "OWNER", credentials.owner());
        put(environment, "APP", credentials.app());
        put(environment, "PUBLIC", credentials.anonymous());
        environment.put("SCRUTINY_KAFKA", kafka);
        environment.put("SCRUTINY_TOKEN_PUBLIC_KEY", tokenPublicKey);
        environment.put("SCRUTINY_TOKEN_ISSUER", Claims.ISSUER);
        environment.put("SCRUTINY_CURSOR_KEY", cursorKey);
        environment.put("SCRUTINY_NAVIGATION", navigation());
        environment.put("SCRUTINY_ZONE", ZONE.getId());
        return environment;
    }

    private static void put(Map<String, String> environment, String login, Credentials.Login credentials) {
        environment.put("SCRUTINY_DATABASE_" + login, credentials.role());
        environment.put("SCRUTINY_DATABASE_" + login + "_PASSWORD", credentials.password());
    }

    private String navigation() {
        return Arrays.stream(Service.values())
                .map(service -> service.title() + "|" + ports.uri(service) + "/")
                .collect(Collectors.joining(","));
    }
}
