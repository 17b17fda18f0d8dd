package org.openscrutiny.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The system that {@code deploy/up} runs, as its data directory describes it. */
public record RunningSystem(Path data, PortPlan ports, Tokens tokens) {
    private static final Duration STOP = Duration.ofSeconds(30);

    /** Looks it up, or throws {@link NotStarted} where none runs. */
    public static RunningSystem at(Path data) {
        return new RunningSystem(data, DataDirectory.running(data), Tokens.load(data));
    }

    /** The process of the service, if it is alive. */
    public Optional<ProcessHandle> process(Service service) {
        return new Leftovers(data.resolve("pids")).process(service.module());
    }

    /** A token of the role's person, owning what the demo sets gave to them. */
    public String token(Role role) {
        return tokens.sign(Actors.load(data.resolve("actors.json")).of(role));
    }

    /** The public API as anonymous; the scope enters the idempotency keys. */
    public Api api(String scope) {
        return Api.anonymous(ports::uri, this::token, scope);
    }

    /** What was printed when it was ready. */
    public Welcome welcome() {
        return Welcome.of(data, ports, this::token);
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "127.0.0.1:" + ports.broker();
    }

    /** Stops the service, which then stays away; throws {@link NotStarted} where it does not end within 30 s. */
    public void stop(Service service) {
        halts().add(service);
        if (!Waiting.until(STOP, () -> !Ports.answers(ports.http(service)))) {
            throw new NotStarted(service.module() + " did not stop.");
        }
    }

    /** Starts it again and waits until it is ready, or throws {@link NotStarted}. */
    public void start(Service service) {
        halts().remove(service);
        awaitReady(service);
    }

    /** Waits until it is ready, or throws {@link NotStarted}. */
    public void awaitReady(Service service) {
        if (!ServiceProcess.awaitReady(ports.management(service), () -> false)) {
            throw new NotStarted(service.module() + " did not become ready.");
        }
    }

    private Halts halts() {
        return new Halts(data.resolve("halted"));
    }
}
