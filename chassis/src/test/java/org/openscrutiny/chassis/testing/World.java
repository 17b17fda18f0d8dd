package org.openscrutiny.chassis.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One telling of a story on emptied tables. Ids begin with the world, traces and time are those of the step; offsets
 * are counted from where the topics stood.
 *
 * @param observed what anybody may see, by where
 * @param leaks where a canary was found
 * @param sealedSteps how often something happened behind closed doors
 */
record World(Map<String, String> observed, List<String> leaks, int sealedSteps) {

    static final int STEPS = 8;

    /** One story in so many reads the stream of changes as well. */
    private static final int STREAMED = 10;

    private static final Instant BEGIN = Instant.parse("2031-03-03T09:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(7);

    /**
     * @param controls time, ids and traces of the running service
     * @param name in canaries, and the seed of what is sealed together with {@code seed}
     * @param seed of what is public
     * @param most things that happen behind closed doors before each public step
     */
    static World tell(Story story, Controls controls, String name, long seed, int most) {
        var rest = new Rest();
        try (var log = new LogLines(Stage.CANARY)) {
            rest.await();
            WorldTables.empty();
            controls.begin(seed);
            var topics = new TopicMarks();
            var stage = new Stage(controls.traces(), rest, name);
            var closed = new Random(seed * 31 + name.hashCode());
            int sealed = 0;
            controls.step(BEGIN, seed);
            story.begin(stage);
            for (int step = 1; step <= STEPS; step++) {
                controls.step(BEGIN.plus(STEP.multipliedBy(step)), seed + step);
                for (int i = closed.nextInt(most + 1); i > 0; i--) {
                    story.inPrivate(stage, closed);
                    sealed++;
                }
                controls.step(BEGIN.plus(STEP.multipliedBy(step)), seed + step);
                story.inPublic(stage, new Random(seed * 31 + step));
            }
            return of(stage, controls, topics, log, sealed, seed % STREAMED == 0);
        } finally {
            controls.end();
        }
    }

    private static World of(
            Stage stage, Controls controls, TopicMarks topics, LogLines log, int sealed, boolean streams) {
        controls.step(BEGIN.plus(STEP.multipliedBy(STEPS + 1)), STEPS);
        var observed = new TreeMap<>(
                PublicWalk.of(stage, BEGIN.plus(STEP.multipliedBy(STEPS / 2)), controls.traces(), streams));
        observed.putAll(topics.since());
        observed.putAll(WorldTables.asThePublicSeesThem());
        for (int i = 0; i < stage.answers().size(); i++) {
            observed.put(
                    "answer to the clerk %03d".formatted(i), stage.answers().get(i));
        }
        return new World(observed, leaks(stage, observed, log), sealed);
    }

    private static List<String> leaks(Stage stage, Map<String, String> observed, LogLines log) {
        var leaks = new ArrayList<String>();
        observed.forEach((where, what) -> {
            if (what.contains(Stage.CANARY)) {
                leaks.add(where + ": " + what);
            }
        });
        stage.refusals().stream().filter(r -> r.contains(Stage.CANARY)).forEach(r -> leaks.add("refusal: " + r));
        log.holding().forEach(line -> leaks.add("log: " + line));
        WorldTables.openTablesWith(Stage.CANARY).forEach(table -> leaks.add("table: " + table));
        if (Meters.text().contains(Stage.CANARY)) {
            leaks.add("metrics");
        }
        return leaks;
    }

    /** Where this world can be told from another, with a little of both. */
    List<String> differencesFrom(World other) {
        var all = new TreeMap<>(observed);
        other.observed().forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(where -> !String.valueOf(observed.get(where))
                        .equals(String.valueOf(other.observed().get(where))))
                .map(where -> where + "\n"
                        + excerpt(observed.get(where), other.observed().get(where)) + "\n"
                        + excerpt(other.observed().get(where), observed.get(where)))
                .toList();
    }

    private static String excerpt(@Nullable String text, @Nullable String other) {
        if (text == null || other == null) {
            return "  " + (text == null ? "(not there)" : "(there)");
        }
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "  …"
                + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60))
                        .replace('\n', ' ');
    }
}
