package org.openscrutiny.performance.series;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.chassis.testing.BackingServices;
import org.openscrutiny.chassis.testing.TestDatabase;
import org.openscrutiny.chassis.testing.TestTokens;
import org.openscrutiny.local.Role;

/** A recomputation of everything goes on where a crash left it, and instances that share it do each series once. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class RecomputationTest {
    private static final String ADMIN = TestTokens.bearer("operator-1", Role.ADMIN);
    private static final int SERIES = 7;

    @Inject
    Scheduler scheduler;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void itGoesOnAfterACrashWithTwoInstancesAndEndsAsOneRunDid() throws Exception {
        // Given: signals as one run made them, then spoilt; the service's own worker has ended long before they are
        scheduler.pause();
        var known = IntStream.range(0, SERIES)
                .mapToObj(i -> Drawn.months("52 48 50 53 47 51 49 52 50 48 51 49 " + (40 + 5 * i)))
                .toList();
        var ids = known.stream().map(k -> "'" + k.id() + "'").collect(Collectors.joining(","));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> worker(SERIES).mark() + swept(worker(SERIES)) == 0
                        && signals(ids).size() == SERIES);
        var once = signals(ids);
        TestDatabase.ask("update series_signal set mean = -1, variation = null where indicator_id in (" + ids + ")");
        var run = begun();

        // When: a worker is cut off in its third batch, after it has written
        var mortal = new Recomputation(new MortalDatabase("delete from series_signal", 2), json, clock, 2);
        assertThrows(SQLException.class, () -> swept(mortal));

        // Then: two batches are done, the third is due as a whole
        var halted = progress(run);
        assertEquals("RUNNING", halted.getString("state"));
        assertEquals(4, halted.getInt("recordsRead"));
        assertEquals(halted.getInt("recordsExpected") - 4, due(run));

        // When
        var shares = together(worker(3), worker(2));

        // Then
        var done = progress(run);
        assertEquals("DONE", done.getString("state"));
        assertEquals(done.getInt("recordsExpected"), done.getInt("recordsRead"));
        assertEquals(
                done.getInt("recordsExpected") - 4,
                shares.stream().mapToInt(Integer::intValue).sum());
        assertEquals(0, due(run));
        assertEquals(once, signals(ids));
        assertTrue(once.stream().anyMatch(signal -> signal.contains("IMPROVEMENT")), once.toString());
    }

    private Recomputation worker(int most) {
        return new Recomputation(new MortalDatabase(), json, clock, most);
    }

    /** How many series each did. */
    private static List<Integer> together(Recomputation... workers) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers.length)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (var worker : workers) {
                tasks.add(() -> swept(worker));
            }
            var shares = new ArrayList<Integer>();
            for (var done : threads.invokeAll(tasks)) {
                shares.add(done.get());
            }
            return shares;
        }
    }

    private static int swept(Recomputation worker) throws SQLException {
        int series = 0;
        int last = -1;
        while (last != 0) {
            last = worker.sweep().series();
            series += last;
        }
        return series;
    }

    private static String begun() {
        var begun = given().header("Authorization", ADMIN)
                .contentType("application/json")
                .body("{\"readModel\": \"series_signal\"}")
                .post("/v1/admin/rebuilds");
        begun.then().statusCode(202);
        return begun.header("Location");
    }

    private static JsonPath progress(String run) {
        return given().header("Authorization", ADMIN).get(run).jsonPath();
    }

    private static int due(String run) {
        var id = run.substring(run.lastIndexOf('/') + 1);
        return Integer.parseInt(TestDatabase.ask("select count(*) from series_due where run = '" + id + "'")
                .getFirst());
    }

    private static List<String> signals(String ids) {
        return TestDatabase.ask("select to_jsonb(s) - 'computed_at' from series_signal s where indicator_id in (" + ids
                + ") order by indicator_id, area_code, category");
    }
}
