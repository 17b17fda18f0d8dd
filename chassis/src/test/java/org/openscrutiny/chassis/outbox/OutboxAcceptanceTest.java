package org.openscrutiny.chassis.outbox;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What the outbox promises, after one run against real servers (design: the nine points of its acceptance test): 16
 * writers race, two relay processes are killed at least 20 times, then the broker stops for a while. Relay, broker
 * and database are processes of their own; a reader follows the topics live, and nothing is compacted meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class OutboxAcceptanceTest {

    private static final Logger LOG = Logger.getLogger(OutboxAcceptanceTest.class);
    private static final String PUBLIC_IDS = "select event_id from change_log where access = 'PUBLIC'";

    private final Set<String> holdersSeen = new HashSet<>();
    private final Set<UUID> committed = new HashSet<>();
    private final Set<UUID> rolledBack = new HashSet<>();
    private Store store = OutboxServers.store("outbox_acceptance");
    private List<TopicReader.Arrival> arrivals = List.of();
    private int kills;
    private int killsInsideBatch;
    private int mostHoldersOfALane;
    private long appendedWhileBrokerWasDown;

    @BeforeAll
    void run() throws InterruptedException {
        long seed = Seeds.of(OutboxAcceptanceTest.class);
        var broker = OutboxServers.broker(Writers.TYPES);
        var reader = new TopicReader(broker.bootstrap(), Writers.TYPES);
        var writers = new Writers(store, seed, 16, Seeds.count(200, 20));
        var killer = new Killer(store, broker, seed);

        watchTwoRelays(killer);
        killer.kill(Seeds.count(20, 60));
        kills = killer.kills();
        killsInsideBatch = killer.killsInsideBatch();

        killer.letHaveTheLane(0, () -> killer.relay(0).published() > 0);
        broker.stop();
        long before = writers.committed.size();
        int outageSeconds = Seeds.count(3, 10);
        await().pollDelay(Duration.ofSeconds(outageSeconds))
                .atMost(Duration.ofSeconds(outageSeconds + 10))
                .until(() -> true);
        appendedWhileBrokerWasDown = writers.committed.size() - before;
        broker.restart();

        writers.stop();
        assertEquals(List.of(), List.copyOf(writers.failures));
        committed.addAll(writers.committed);
        rolledBack.addAll(writers.rolledBack);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> store.number("select count(*) from outbox where lane = 0") == 0);
        killer.stop();
        reader.finish();
        broker.close();
        arrivals = List.copyOf(reader.arrivals);
        LOG.infof(
                "seed=%d committed=%d rolledBack=%d records=%d doubled=%d kills=%d insideBatch=%d",
                seed,
                committed.size(),
                rolledBack.size(),
                arrivals.size(),
                arrivals.size() - arrivedIds().size(),
                kills,
                killsInsideBatch);
    }

    /** Samples who holds which lane until both have published, the second when the first is gone at the latest. */
    private void watchTwoRelays(Killer killer) throws InterruptedException {
        for (int slot = 0; slot < 2; slot++) {
            int watched = slot;
            killer.letHaveTheLane(watched, () -> {
                sampleHolders();
                return killer.relay(watched).published() > 0 && holdersSeen.size() > watched;
            });
        }
    }

    private void sampleHolders() {
        var holders = new HashMap<String, Integer>();
        store.rows("select objid, pid from pg_locks where locktype = 'advisory' and granted and classid = 23570"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .forEach(row -> {
                    holdersSeen.add(row.getLast());
                    mostHoldersOfALane = Math.max(mostHoldersOfALane, holders.merge(row.getFirst(), 1, Integer::sum));
                });
    }

    private Set<UUID> arrivedIds() {
        return arrivals.stream().map(TopicReader.Arrival::eventId).collect(toSet());
    }

    @Test
    void everyCommittedChangeArrives() {
        var logged = ids(PUBLIC_IDS);
        assertTrue(committed.size() > 1000, "committed " + committed.size());
        assertTrue(arrivedIds().containsAll(logged));
        assertEquals(ids("select event_id from change_log"), committed);
    }

    @Test
    void whatWasRolledBackOrIsRestrictedNeverArrives() {
        var logged = ids(PUBLIC_IDS);
        assertTrue(rolledBack.size() > 20, "rolled back " + rolledBack.size());
        assertEquals(logged, arrivedIds());
    }

    @Test
    void versionsOfAKeyRiseAndStayInOnePartition() {
        var versions = store.map("select event_id, version from change_log");
        var highest = new HashMap<String, Long>();
        var partitions = new HashMap<String, Object>();
        var met = new HashSet<UUID>();
        for (var arrival : arrivals) {
            assertEquals(arrival.partition(), partitions.computeIfAbsent(arrival.key(), key -> arrival.partition()));
            if (met.add(arrival.eventId())) {
                long version =
                        Long.parseLong(versions.getOrDefault(arrival.eventId().toString(), "0"));
                assertEquals(highest.getOrDefault(arrival.key(), 0L) + 1, version, "after the highest version seen");
                highest.put(arrival.key(), version);
            }
        }
    }

    @Test
    void theLastRecordOfAKeyIsTheDatabase() {
        var last = new TreeMap<String, String>();
        arrivals.forEach(arrival -> last.put(arrival.key(), arrival.value()));
        var states = new TreeMap<String, String>();
        states.putAll(store.map("select id, payload from public_state"));
        assertEquals(states, last);
    }

    @Test
    void everyRecordHasTheBytesOfTheLog() {
        var hashes = store.map("select event_id, payload_sha256 from change_log");
        arrivals.forEach(arrival -> assertEquals(hashes.get(arrival.eventId().toString()), Sha256.of(arrival.value())));
    }

    @Test
    void relaysWereKilledInsideBatches() {
        assertTrue(kills >= 20, "kills " + kills);
        assertTrue(killsInsideBatch >= 3, "inside a batch " + killsInsideBatch);
    }

    @Test
    void twoRelaysCompeteAndOneHoldsTheLane() {
        assertTrue(holdersSeen.size() > 1, holdersSeen.toString());
        assertEquals(1, mostHoldersOfALane);
    }

    @Test
    void writersGoOnWhileTheBrokerIsDown() {
        assertTrue(appendedWhileBrokerWasDown > 50, "appended " + appendedWhileBrokerWasDown);
    }

    private Set<UUID> ids(String sql) {
        return store.column(sql).stream().map(UUID::fromString).collect(toSet());
    }
}
