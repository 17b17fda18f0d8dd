package org.openscrutiny.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL server on 127.0.0.1 whose data survive this process.
 *
 * <p>Every role needs its password, the superuser too; commits are as durable as in production. The embedding library
 * would start the server with {@code fsync} and {@code synchronous_commit} off and trust every local login, and a crash
 * test on that proves nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path dataDirectory;
    private final Path workDirectory;
    private final int port;
    private final Thread atExit = new Thread(this::close, "stop-postgresql");
    private EmbeddedPostgres postgres;
    private boolean running;

    private EmbeddedDatabase(Path dataDirectory, Path workDirectory, int port) {
        this.dataDirectory = dataDirectory.toAbsolutePath().normalize();
        this.workDirectory = workDirectory.toAbsolutePath().normalize();
        this.port = port;
        this.postgres = launch();
        this.running = true;
    }

    /**
     * Starts a server, or throws {@link NotStarted}.
     *
     * @param dataDirectory cluster and passwords; made on the first start and kept
     * @param workDirectory where the server's programs are unpacked; may be shared by several servers
     * @param port 0 for a free one
     */
    public static EmbeddedDatabase start(Path dataDirectory, Path workDirectory, int port) {
        EmbeddedDatabase database = new EmbeddedDatabase(dataDirectory, workDirectory, port == 0 ? Ports.free() : port);
        Runtime.getRuntime().addShutdownHook(database.atExit);
        return database;
    }

    /** The port on 127.0.0.1; the same after a restart. */
    public int port() {
        return port;
    }

    /** The address of one database, without login. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Makes the database {@code <name>} with its roles {@code <name>_owner}, {@code <name>_app} and {@code <name>_public}
     * where they are missing, and answers their logins. No role of one service may connect to another's database.
     */
    public Credentials createService(String name) {
        Credentials credentials = credentials(name);
        try {
            ServiceDatabase service = new ServiceDatabase(name, credentials);
            try (Connection server = superuser(SUPERUSER)) {
                service.createIn(server);
            }
            try (Connection database = superuser(name)) {
                service.protect(database);
            }
        } catch (SQLException e) {
            throw new NotStarted("The database " + name + " could not be made: " + e.getMessage(), e);
        }
        return credentials;
    }

    /** The logins of a service's database; the passwords are made once and kept beside the cluster. */
    public Credentials credentials(String name) {
        return new Credentials(login(name + "_owner"), login(name + "_app"), login(name + "_public"));
    }

    /** A connection as the superuser, for tests that look at the server itself. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password(SUPERUSER));
    }

    /** The process id of the postmaster. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is not running", e);
        }
    }

    /** Ends all sessions, writes a checkpoint and stops. */
    public synchronized void stopFast() {
        if (running) {
            long pid = pid();
            release();
            if (!stopped(pid, STOP)) {
                signal("QUIT", pid);
                stopped(pid, STOP);
            }
        }
    }

    /** Stops without a checkpoint, as a crash would: the next start recovers from the write-ahead log. */
    public synchronized void stopImmediate() {
        if (running) {
            long pid = pid();
            signal("QUIT", pid);
            if (!stopped(pid, STOP)) {
                throw new IllegalStateException("PostgreSQL is still there: pid=" + pid);
            }
            release();
        }
    }

    /** Starts the server again on the same port and data; a running one is stopped first. */
    public synchronized void restart() {
        stopFast();
        postgres = launch();
        running = true;
    }

    /** Leaves stopping to the caller instead of the end of this process, so that the order is the caller's. */
    public void stopOnlyWhenTold() {
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    @Override
    public void close() {
        stopFast();
    }

    private EmbeddedPostgres launch() {
        Ports.firstTaken(port, 1).ifPresent(taken -> {
            throw new NotStarted("Port " + taken + " is taken; PostgreSQL was not started.");
        });
        password(SUPERUSER);
        // The library's lock is for one class loader, and fails where two of this process unpack the programs at once.
        // An interned string is the same object for all of them.
        synchronized (("unpack " + workDirectory).intern()) {
            return launchAlone();
        }
    }

    private EmbeddedPostgres launchAlone() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(cluster())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            Files.createDirectories(workDirectory).toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START)
                    .setConnectConfig("password", password(SUPERUSER))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    // These three are plain options of initdb, which the library hands over as they are. A builtin
                    // locale sorts by code point on every machine.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile(SUPERUSER).toString())
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new NotStarted("PostgreSQL did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    private void release() {
        running = false;
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stopped(long pid, Duration limit) {
        // The file goes last and tells also where nobody reaps the dead process.
        return Waiting.until(
                limit, () -> !Files.exists(pidFile()) || ProcessHandle.of(pid).isEmpty());
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder(List.of("sh", "-c", "kill -" + name + " " + pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Credentials.Login login(String role) {
        return new Credentials.Login(role, password(role));
    }

    private String password(String role) {
        return PrivateFile.readOrCreate(passwordFile(role), Secrets::password).strip();
    }

    private Path passwordFile(String role) {
        return dataDirectory.resolve("passwords").resolve(role);
    }

    private Path cluster() {
        return dataDirectory.resolve("cluster");
    }

    private Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }
}
