package org.openscrutiny.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One service with a database and a broker of its own, on ports that are free: for measuring it alone. */
public final class LoneService implements AutoCloseable {
    private final Service service;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final ServiceProcess process;
    private final PortPlan ports;
    private final Tokens tokens;

    private LoneService(
            Service service,
            EmbeddedDatabase database,
            EmbeddedBroker broker,
            ServiceProcess process,
            PortPlan ports,
            Tokens tokens) {
        this.service = service;
        this.database = database;
        this.broker = broker;
        this.process = process;
        this.ports = ports;
        this.tokens = tokens;
    }

    /**
     * The program of a service in a checkout, or throws {@link NotStarted} where it is not built.
     *
     * @param build directory below {@code target}: {@code quarkus-app} for the one that is deployed
     */
    public static Path program(Path checkout, Service service, String build) {
        Path jar = checkout.resolve(service.module())
                .resolve("target")
                .resolve(build)
                .resolve("quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new NotStarted(service.module() + " is not built; nothing was started.");
        }
        return jar;
    }

    /**
     * Starts it and waits until it is ready, or throws {@link NotStarted}.
     *
     * @param checkout where the topics of all services are
     * @param jar see {@link #program}
     * @param data where all its files go
     * @param options of its JVM; the last one of two equal options holds
     */
    public static LoneService start(Path checkout, Service service, Path jar, Path data, List<String> options) {
        Tokens tokens = Tokens.fresh();
        PortPlan ports = freePorts();
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "scrutiny-postgresql");
        EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgresql"), programs, ports.database());
        EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"), ports.broker());
        Topics.create(broker.bootstrap(), Topics.declaredUnder(checkout));
        ServiceEnvironment environment =
                new ServiceEnvironment(ports, broker.bootstrap(), tokens.publicKeyBase64(), Secrets.key());
        Credentials credentials = database.createService(service.key());
        Path logs = data.resolve("logs");
        logs.toFile().mkdirs();
        ServiceProcess process = ServiceProcess.start(
                service, jar, environment.of(service, database.jdbcUrl(service.key()), credentials), logs, options);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop-" + service.module()));
        process.awaitReady(ports.management(service));
        return new LoneService(service, database, broker, process, ports, tokens);
    }

    /** The public API as anonymous; an officer owns all indicators, a clerk all bodies. */
    public Api api(String scope) {
        return Api.anonymous(
                ports::uri,
                role -> tokens.sign(
                        Claims.of(role.claim(), role).withIndicators("*").withBodies("*")),
                scope);
    }

    /** Where it listens. */
    public URI uri() {
        return ports.uri(service);
    }

    /** A connection as the superuser, for looking at the rows that were written and for loading many. */
    public Connection superuser() throws SQLException {
        return database.superuser(service.key());
    }

    /** Ends the service and the broker; the database stays. */
    public void stop() {
        process.close();
        broker.close();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    private static PortPlan freePorts() {
        int step = 20;
        for (int from = 21_000; from < 30_000; from += step) {
            PortPlan plan = new PortPlan(from);
            if (plan.firstTaken().isEmpty()) {
                return plan;
            }
        }
        throw new NotStarted("No free ports from 21000 to 30000.");
    }
}
