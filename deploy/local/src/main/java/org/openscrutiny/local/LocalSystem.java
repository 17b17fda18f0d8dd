package org.openscrutiny.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** PostgreSQL, Kafka and the three services of one run, stopped together in the opposite order. */
final class LocalSystem implements AutoCloseable {
    /** The common pool has one thread on a small machine. */
    private static final Executor THREAD_EACH = work -> Thread.ofPlatform().start(work);

    private final Path checkout;
    private final DataDirectory data;
    private final PortPlan ports;
    private final PrintStream out;
    private final Leftovers leftovers;
    private final Halts halts;
    private final Deque<ServiceKeeper> services = new ArrayDeque<>();
    private final Deque<Runnable> backing = new ArrayDeque<>();
    private boolean stopping;

    LocalSystem(Path checkout, DataDirectory data, PortPlan ports, PrintStream out) {
        this.checkout = checkout;
        this.data = data;
        this.ports = ports;
        this.out = out;
        this.leftovers = new Leftovers(data.path("pids"));
        this.halts = new Halts(data.path("halted"));
    }

    /** Ends what a killed run left, and looks for all that could stop this one before it starts anything. */
    void prepare(boolean fresh) {
        leftovers.end();
        halts.clear();
        for (Service service : Service.values()) {
            if (!Files.isRegularFile(jar(service))) {
                throw new NotStarted(service.module() + " is not built; nothing was started.");
            }
        }
        ports.firstTaken().ifPresent(port -> {
            throw new NotStarted("Port " + port
                    + " is taken by another program; choose other ports with --ports-from N. Nothing was started.");
        });
        if (fresh) {
            data.clear();
        }
    }

    /** Starts everything and returns when all of it is ready, or throws {@link NotStarted}. */
    void start(Tokens tokens) {
        CompletableFuture<EmbeddedBroker> broker = CompletableFuture.supplyAsync(this::startBroker, THREAD_EACH);
        CompletableFuture<EmbeddedDatabase> database = CompletableFuture.supplyAsync(this::startDatabase, THREAD_EACH);
        ServiceEnvironment environment = new ServiceEnvironment(
                ports,
                join(broker).bootstrap(),
                tokens.publicKeyBase64(),
                PrivateFile.readOrCreate(data.path("cursor-key"), Secrets::key).strip());
        Map<Service, ServiceKeeper> started = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            started.put(service, startService(service, join(database), environment));
        }
        started.forEach((service, keeper) -> {
            keeper.awaitReady(ports.management(service));
            out.println("  " + service.module() + " is ready on port " + ports.http(service));
        });
        started.values().forEach(ServiceKeeper::watch);
        data.announce(ports);
    }

    /** Stops all that has been started; what is still starting is ended too. Further calls do nothing. */
    @Override
    public void close() {
        List<ServiceKeeper> running;
        List<Runnable> below;
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            running = List.copyOf(services);
            below = List.copyOf(backing);
        }
        running.parallelStream().forEach(ServiceKeeper::close);
        below.forEach(Runnable::run);
        Leftovers.end(ProcessHandle.current().descendants().toList());
        leftovers.end();
    }

    private EmbeddedBroker startBroker() {
        EmbeddedBroker broker = EmbeddedBroker.start(data.folder("kafka"), ports.broker());
        broker.stopOnlyWhenTold();
        leftovers.note("kafka", broker.pid());
        keep(broker::close);
        Topics.create(broker.bootstrap(), Topics.declaredUnder(checkout));
        out.println("  Kafka is ready on port " + ports.broker());
        return broker;
    }

    private EmbeddedDatabase startDatabase() {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(data.folder("postgresql"), data.folder("postgresql-programs"), ports.database());
        database.stopOnlyWhenTold();
        leftovers.note("postgresql", database.pid());
        keep(database::close);
        for (Service service : Service.values()) {
            database.createService(service.key());
        }
        out.println("  PostgreSQL is ready on port " + ports.database());
        return database;
    }

    private ServiceKeeper startService(Service service, EmbeddedDatabase database, ServiceEnvironment environment) {
        Map<String, String> variables =
                environment.of(service, database.jdbcUrl(service.key()), database.credentials(service.key()));
        Supplier<ServiceProcess> starter = () -> {
            ServiceProcess process = ServiceProcess.start(service, jar(service), variables, data.folder("logs"));
            leftovers.note(service.module(), process.pid());
            return process;
        };
        ServiceKeeper keeper = new ServiceKeeper(service, starter, halts, out);
        keep(keeper);
        return keeper;
    }

    private synchronized void keep(Runnable stop) {
        refuseWhenStopping(stop);
        backing.push(stop);
    }

    private synchronized void keep(ServiceKeeper keeper) {
        refuseWhenStopping(keeper::close);
        services.push(keeper);
    }

    private void refuseWhenStopping(Runnable stop) {
        if (stopping) {
            stop.run();
            throw new NotStarted("Stopped while starting.");
        }
    }

    private Path jar(Service service) {
        return checkout.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof NotStarted cause ? cause : e;
        }
    }
}
