package org.openscrutiny.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseTest {
    private static final String NO_RIGHT = "42501";
    private static final String NO_PASSWORD = "28P01";

    private final Path directory;
    private final EmbeddedDatabase database;

    EmbeddedDatabaseTest(@TempDir Path temporary) {
        directory = temporary;
        database = EmbeddedDatabase.start(directory.resolve("postgresql"), directory.resolve("work"), 0);
    }

    @BeforeAll
    void makeTwoServices() {
        database.createService("meetings");
        database.createService("csa");
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void commitsAreAsDurableAsInProduction() throws SQLException {
        // When
        String durability;
        try (Connection connection = database.superuser("postgres")) {
            durability = one(connection, """
                    select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),
                        current_setting('full_page_writes'), current_setting('listen_addresses'))""");
        }

        // Then
        assertEquals("on on on 127.0.0.1", durability);
    }

    @Test
    void nobodyEntersWithoutPassword() {
        // Given
        String url = database.jdbcUrl("postgres");

        // When
        SQLException refusal = assertThrows(SQLException.class, () -> connect(url, "postgres", "postgres"));

        // Then
        assertEquals(NO_PASSWORD, refusal.getSQLState());
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnlyAndDifferent() throws Exception {
        // When
        Credentials credentials = database.credentials("meetings");

        // Then
        Path file = directory.resolve("postgresql/passwords/meetings_app");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertNotEquals(credentials.app().password(), credentials.anonymous().password());
        assertFalse(credentials.toString().contains(credentials.app().password()));
    }

    @Test
    void noRoleOfOneServiceEntersAnothersDatabase() {
        // Given
        Credentials csa = database.credentials("csa");

        // When
        SQLException asOwner = assertThrows(SQLException.class, () -> enter("meetings", csa.owner()));
        SQLException asApp = assertThrows(SQLException.class, () -> enter("meetings", csa.app()));
        SQLException asPublic = assertThrows(SQLException.class, () -> enter("meetings", csa.anonymous()));
        SQLException elsewhere = assertThrows(SQLException.class, () -> enter("postgres", csa.app()));

        // Then
        assertEquals(NO_RIGHT, asOwner.getSQLState());
        assertEquals(NO_RIGHT, asApp.getSQLState());
        assertEquals(NO_RIGHT, asPublic.getSQLState());
        assertEquals(NO_RIGHT, elsewhere.getSQLState());
    }

    @Test
    void onlyTheOwnerCreatesAndTheOthersReadWhatIsGranted() throws SQLException {
        // Given
        Credentials csa = database.credentials("csa");
        try (Connection owner = enter("csa", csa.owner())) {
            run(owner, "create table open_row (id int)");
            run(owner, "create table sealed_row (id int)");
            run(owner, "insert into open_row values (7)");
            run(owner, "grant select on open_row to " + csa.anonymous().role());
        }

        try (Connection anonymous = enter("csa", csa.anonymous());
                Connection app = enter("csa", csa.app())) {
            // When
            String granted = one(anonymous, "select id from open_row");
            SQLException sealed = assertThrows(SQLException.class, () -> run(anonymous, "select * from sealed_row"));
            SQLException create = assertThrows(SQLException.class, () -> run(app, "create table own (id int)"));

            // Then
            assertEquals("7", granted);
            assertEquals(NO_RIGHT, sealed.getSQLState());
            assertEquals(NO_RIGHT, create.getSQLState());
        }
    }

    @Test
    void committedRowsSurviveACrashAndServicesMayBeMadeAgain() throws SQLException {
        // Given
        Credentials before = database.createService("performance");
        try (Connection owner = enter("performance", before.owner())) {
            run(owner, "create table kept (id int)");
            run(owner, "insert into kept values (42)");
        }
        long firstPid = database.pid();

        // When
        database.stopImmediate();
        boolean gone = !Ports.answers(database.port());
        database.restart();
        Credentials after = database.createService("performance");

        // Then
        assertTrue(gone);
        assertNotEquals(firstPid, database.pid());
        assertEquals(before, after);
        try (Connection owner = enter("performance", after.owner())) {
            assertEquals("42", one(owner, "select id from kept"));
        }
    }

    @Test
    void twoClassLoadersOfOneJvmMayUnpackTheProgramsAtOnce() throws Exception {
        // Given
        Path programs = directory.resolve("unpacked-by-two");
        URL[] classPath = classPath();

        // When
        List<Callable<Integer>> starts = Stream.of("first", "second")
                .<Callable<Integer>>map(name -> () -> startedByALoaderOfItsOwn(classPath, name, programs))
                .toList();
        List<Integer> ports = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> started : both.invokeAll(starts)) {
                ports.add(started.get());
            }
        }

        // Then
        assertEquals(2, Set.copyOf(ports).size());
        assertEquals(List.of(false, false), ports.stream().map(Ports::answers).toList());
    }

    /** Starts and stops a server by classes that no other loader shares; answers the port on which it answered. */
    private int startedByALoaderOfItsOwn(URL[] classPath, String name, Path programs) throws Exception {
        try (URLClassLoader own = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = own.loadClass(EmbeddedDatabase.class.getName());
            AutoCloseable server = (AutoCloseable) type.getMethod("start", Path.class, Path.class, int.class)
                    .invoke(null, directory.resolve(name), programs, 0);
            int port = (int) type.getMethod("port").invoke(server);
            assertTrue(Ports.answers(port), name);
            server.close();
            type.getMethod("stopOnlyWhenTold").invoke(server);
            return port;
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> entries = new ArrayList<>();
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toUri().toURL());
        }
        return entries.toArray(URL[]::new);
    }

    @Test
    void aNameThatIsNoIdentifierIsRefused() {
        // When
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> database.createService("a\"b"));

        // Then
        assertEquals("not a database name: a\"b", refusal.getMessage());
    }

    private Connection enter(String name, Credentials.Login login) throws SQLException {
        return connect(database.jdbcUrl(name), login.role(), login.password());
    }

    private static Connection connect(String url, String role, String password) throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
