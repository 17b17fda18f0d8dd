package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {
    @Test
    void aServiceIsToldItsPortsItsOwnDatabaseAndKafkaOnly() {
        // Given
        ServiceEnvironment environment =
                new ServiceEnvironment(new PortPlan(8080), "127.0.0.1:8086", "public-key", "cursor-key");
        Credentials credentials = new Credentials(
                new Credentials.Login("csa_owner", "1"),
                new Credentials.Login("csa_app", "2"),
                new Credentials.Login("csa_public", "3"));

        // When
        Map<String, String> variables =
                environment.of(Service.CSA, "jdbc:postgresql://127.0.0.1:8085/csa", credentials);

        // Then
        Map<String, String> expected = Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", "8082"),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "8092"),
                Map.entry("SCRUTINY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:8085/csa"),
                Map.entry("SCRUTINY_DATABASE_OWNER", "csa_owner"),
                Map.entry("SCRUTINY_DATABASE_OWNER_PASSWORD", "1"),
                Map.entry("SCRUTINY_DATABASE_APP", "csa_app"),
                Map.entry("SCRUTINY_DATABASE_APP_PASSWORD", "2"),
                Map.entry("SCRUTINY_DATABASE_PUBLIC", "csa_public"),
                Map.entry("SCRUTINY_DATABASE_PUBLIC_PASSWORD", "3"),
                Map.entry("SCRUTINY_KAFKA", "127.0.0.1:8086"),
                Map.entry("SCRUTINY_TOKEN_PUBLIC_KEY", "public-key"),
                Map.entry("SCRUTINY_TOKEN_ISSUER", "https://id.local.council.example"),
                Map.entry("SCRUTINY_CURSOR_KEY", "cursor-key"),
                Map.entry(
                        "SCRUTINY_NAVIGATION",
                        "Performance|http://127.0.0.1:8081/,Community safety|http://127.0.0.1:8082/,"
                                + "Meetings|http://127.0.0.1:8083/"),
                Map.entry("SCRUTINY_ZONE", "Europe/London"));
        assertEquals(expected, variables);
    }
}
