package org.openscrutiny.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.openscrutiny.local.Topics;
import org.testcontainers.DockerClientFactory;

/**
 * A real PostgreSQL and a real Kafka for the tests of a module, one of each a JVM: containers where a Docker engine
 * answers, else embedded servers. This is the only place that chooses.
 */
public final class BackingServices implements QuarkusTestResourceLifecycleManager {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    @Override
    public Map<String, String> start() {
        var servers = running();
        var settings = new HashMap<>(servers);
        settings.put("SCRUTINY_TOKEN_PUBLIC_KEY", TestTokens.publicKey());
        settings.put("SCRUTINY_TOKEN_ISSUER", TestTokens.ISSUER);
        settings.put("SCRUTINY_CURSOR_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        return settings;
    }

    /** Kept in the JVM's system properties, because a class may be loaded more than once in a test run. */
    private static synchronized Map<String, String> running() {
        var kept = new HashMap<String, String>();
        for (var name : Servers.SETTINGS) {
            var value = System.getProperty(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        if (kept.size() == Servers.SETTINGS.size()) {
            return kept;
        }
        var started = DockerClientFactory.instance().isDockerAvailable() ? Servers.inContainers() : Servers.embedded();
        Topics.create(java.util.Objects.requireNonNull(started.get("SCRUTINY_KAFKA")), Topics.declaredUnder(CHECKOUT));
        started.forEach(System::setProperty);
        return started;
    }

    /** The servers end with the JVM, not with the first application. */
    @Override
    public void stop() {}
}
