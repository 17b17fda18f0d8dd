package org.openscrutiny.chassis.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.openscrutiny.local.EmbeddedBroker;
import org.openscrutiny.local.Waiting;

/**
 * Keeps two relay processes running and ends them with {@code kill -9}, in turn: every third while it stands at a
 * crash point inside a batch, the others at any moment. Each kill is logged with process id and time.
 */
final class Killer {

    private static final Logger LOG = Logger.getLogger(Killer.class);
    private static final String[] POINTS = {
        FailPoints.RELAY_SENT, FailPoints.RELAY_ACKNOWLEDGED, FailPoints.RELAY_SELECTED
    };

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Store store;
    private final EmbeddedBroker broker;
    private final SplittableRandom random;
    private final RelayHandle[] relays = new RelayHandle[2];
    private int started;
    private int kills;
    private int killsInsideBatch;

    Killer(Store store, EmbeddedBroker broker, long seed) {
        this.store = store;
        this.broker = broker;
        this.random = new SplittableRandom(seed);
        relays[0] = RelayHandle.start(store, broker, RelayHandle.UNARMED, 1);
        relays[1] = RelayHandle.start(store, broker, RelayHandle.UNARMED, 1);
    }

    RelayHandle relay(int slot) {
        return relays[slot];
    }

    int kills() {
        return kills;
    }

    int killsInsideBatch() {
        return killsInsideBatch;
    }

    void kill(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            int slot = i % 2;
            var relay = relays[slot];
            if (relay.isArmed()) {
                letHaveTheLane(slot, relay::isAtPoint);
            } else {
                await().atMost(Duration.ofSeconds(40)).until(relay::isReady);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(600)));
            }
            replace(slot, i < times - 2 ? nextPoint() : RelayHandle.UNARMED);
        }
    }

    /**
     * Ends the other one where this one does not come to its point by itself: who has the lane may keep it for as long
     * as there is something to send, and the other asks for it but once a second.
     */
    void letHaveTheLane(int slot, BooleanSupplier reached) throws InterruptedException {
        for (int tries = 0; !Waiting.until(PATIENCE, reached); tries++) {
            assertTrue(tries < 8, "one relay had the lane to itself and came to nothing");
            replace(1 - slot, RelayHandle.UNARMED);
        }
    }

    private void replace(int slot, String point) throws InterruptedException {
        var relay = relays[slot];
        boolean insideBatch = relay.isAtPoint();
        LOG.infof("kill -9 pid=%d at=%s point=%s", relay.pid(), Instant.now(), relay.armed());
        relay.kill();
        kills++;
        killsInsideBatch += insideBatch ? 1 : 0;
        relays[slot] = RelayHandle.start(store, broker, point, 1);
    }

    private String nextPoint() {
        started++;
        return started % 3 == 0 ? POINTS[started / 3 % POINTS.length] : RelayHandle.UNARMED;
    }

    /** Ends both in good order. */
    void stop() throws InterruptedException {
        for (var relay : relays) {
            relay.stop();
        }
    }
}
