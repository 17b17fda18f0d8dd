package org.openscrutiny.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Openness as non-interference (D10): the same seeded story is told in two worlds that differ in nothing but what
 * happens behind closed doors, and how often. Every public observable is then compared raw, and canaries in all sealed
 * fields are looked for in observables, logs, metrics and open tables. 20 stories, with {@code scrutiny.proof} 500;
 * {@code scrutiny.seed} tells one again.
 */
public abstract class TwoWorlds {

    private static final Logger LOG = Logger.getLogger(TwoWorlds.class);
    private static final int SAMPLE = 20;
    private static final int FULL = 500;

    protected abstract Controls controls();

    protected abstract Story story();

    @TestFactory
    Stream<DynamicTest> nothingPublicTellsTwoWorldsApart() {
        long first = Long.getLong("scrutiny.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        long stories = Long.getLong("scrutiny.seed") != null ? 1 : Boolean.getBoolean("scrutiny.proof") ? FULL : SAMPLE;
        LOG.infof("two worlds: %d stories from seed=%d", stories, first);
        return LongStream.range(first, first + stories)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed=" + seed, () -> compare(seed)));
    }

    private void compare(long seed) {
        var one = quiet(seed);
        var other = busy(seed);
        assertEquals(List.of(), one.leaks());
        assertEquals(List.of(), other.leaks());
        assertEquals(List.of(), one.differencesFrom(other), () -> "seed=" + seed);
        assertTrue(one.observed().size() > World.STEPS, "something was observed");
    }

    private World quiet(long seed) {
        return World.tell(story(), controls(), "a", seed, 1);
    }

    private World busy(long seed) {
        return World.tell(story(), controls(), "b", seed, 4);
    }

    /** The harness sees a difference when there is one: here a counter that sealed work moves. */
    @Test
    void aCounterThatSealedWorkMovesIsSeen() {
        // Given
        var one = withLeak(quiet(4), "select count(*) from change_log");
        var other = withLeak(busy(4), "select count(*) from change_log");

        // When
        var differences = one.differencesFrom(other);

        // Then
        assertFalse(one.sealedSteps() == other.sealedSteps(), "the worlds differ in how much was sealed");
        assertEquals(1, differences.size(), differences::toString);
        assertTrue(differences.getFirst().startsWith("planted leak"), differences::toString);
    }

    private static World withLeak(World world, String question) {
        var observed = new HashMap<>(world.observed());
        observed.put("planted leak", TestDatabase.ask(question).toString());
        return new World(Map.copyOf(observed), world.leaks(), world.sealedSteps());
    }

    /** A service whose sealed work takes ids from the public stream is found out. */
    @Test
    void sealedWorkThatTakesPublicIdsIsSeen() {
        // Given
        controls().sealedIds().drawFrom(controls().ids());
        try {
            // When
            var differences = quiet(6).differencesFrom(busy(6));

            // Then
            assertTrue(differences.stream().anyMatch(d -> d.startsWith("topic ")), differences::toString);
            assertTrue(differences.stream().anyMatch(d -> d.startsWith("GET /v1/")), differences::toString);
        } finally {
            controls().sealedIds().drawFrom(null);
        }
    }

    /** The harness finds a canary in a log line, an answer and an open table when there is one. */
    @Test
    void aCanaryOutsideItsCageIsSeen() {
        // Given
        var leaking = new Leaking(story());

        // When
        var world = World.tell(leaking, controls(), "a", 5, 1);

        // Then
        assertTrue(
                world.leaks().stream().anyMatch(l -> l.startsWith("log: ")),
                () -> world.leaks().toString());
        assertTrue(
                world.leaks().stream().anyMatch(l -> l.startsWith("refusal: ")),
                () -> world.leaks().toString());
        assertTrue(
                world.leaks().stream().anyMatch(l -> l.startsWith("table: ")),
                () -> world.leaks().toString());
    }

    /** A story in which somebody is careless: writes a sealed text to the log, into an address and into a table. */
    private record Leaking(Story story) implements Story {

        @Override
        public void begin(Stage stage) {
            story.begin(stage);
            var sealed = stage.canary();
            LOG.debugf("somebody writes down %s", sealed);
            stage.inPrivate(Wire.get("/v1/nowhere/" + sealed));
            TestDatabase.ask(
                    "insert into access_log (actor, roles, purpose, object, at) values ('a', 'r', '%s', 'o', now())"
                            .formatted(sealed));
        }

        @Override
        public void inPublic(Stage stage, java.util.random.RandomGenerator shared) {
            story.inPublic(stage, shared);
        }

        @Override
        public void inPrivate(Stage stage, java.util.random.RandomGenerator own) {
            story.inPrivate(stage, own);
        }
    }
}
