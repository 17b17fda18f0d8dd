package org.openscrutiny.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * The program behind {@code deploy/up}, which gives it the checkout in the system property {@code scrutiny.checkout} and,
 * where data are not to lie in it, their directory in {@code scrutiny.data}.
 */
public final class Up {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path checkout;
    private final Path dataDirectory;
    private final PrintStream out;

    private Up(Path checkout, PrintStream out) {
        this.checkout = checkout;
        String elsewhere = System.getProperty("scrutiny.data", "");
        this.dataDirectory = elsewhere.isEmpty() ? checkout.resolve("deploy/local/data") : Path.of(elsewhere);
        this.out = out;
    }

    /** Ends with 0, with 1 and one sentence on the error stream where something could not be done, or by a signal. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            Path checkout = Path.of(System.getProperty("scrutiny.checkout", "")).toAbsolutePath();
            new Up(checkout, out).run(Command.parse(List.of(words)));
        } catch (NotStarted e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(Command command) {
        switch (command) {
            case Command.Start start -> start(start);
            case Command.Consume consume ->
                new Consumption(running().kafka(), out).run(consume.topic(), consume.untilEnd());
            case Command.Token token -> out.println(running().token(token.role()));
            case Command.Halt halt -> {
                running().stop(halt.service());
                out.println(halt.service().module() + " is stopped.");
            }
            case Command.Resume resume -> {
                running().start(resume.service());
                out.println(resume.service().module() + " is ready.");
            }
        }
    }

    private RunningSystem running() {
        return RunningSystem.at(dataDirectory);
    }

    private void start(Command.Start start) {
        DataDirectory data = DataDirectory.take(dataDirectory);
        LocalSystem system = new LocalSystem(checkout, data, start.ports(), out);
        Thread stop = new Thread(
                () -> {
                    out.println("Stopping everything.");
                    system.close();
                    data.close();
                },
                "stop-everything");
        try {
            system.prepare(start.fresh());
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(stop);
        out.println("Starting; the logs are in " + data.path("logs"));
        long begun = System.nanoTime();
        Tokens tokens = Tokens.load(dataDirectory);
        system.start(tokens);
        Actors actors = actors();
        Function<Role, String> signed = signOnce(tokens, actors);
        long started = System.nanoTime();
        if (start.demo()) {
            new DemoLoader(data.folder("demo"), actors, start.ports()::uri, signed)
                    .load(
                            ServiceLoader.load(DemoSet.class).stream()
                                    .map(ServiceLoader.Provider::get)
                                    .toList(),
                            LocalDate.now(ServiceEnvironment.ZONE),
                            out,
                            Boolean.getBoolean("scrutiny.terminal"));
        }
        out.println("Everything is ready after %.1f s, of which the demo data took %.1f s."
                .formatted(seconds(begun), seconds(started)));
        Welcome.of(dataDirectory, start.ports(), signed).lines().forEach(out::println);
        awaitSignal();
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / NANOS_PER_SECOND;
    }

    private Actors actors() {
        return Actors.load(dataDirectory.resolve("actors.json"));
    }

    /** One token a role and set of claims, so that the ones printed are those the demo sets were loaded with. */
    private static Function<Role, String> signOnce(Tokens tokens, Actors actors) {
        Map<Claims, String> signed = new ConcurrentHashMap<>();
        return role -> signed.computeIfAbsent(actors.of(role), tokens::sign);
    }

    private static void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
