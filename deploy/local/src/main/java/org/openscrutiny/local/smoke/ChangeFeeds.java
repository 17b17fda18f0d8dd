package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.local.Answer;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** Compares what a service tells by REST with what it told by Kafka. */
record ChangeFeeds(RunningSystem system, TopicReader topics) {

    /**
     * Every public change is once in the feed and at least once on its topic, with the same bytes; the versions of a key
     * never fall. What a closed item had said is gone from the feed at once and from its topic when that is compacted:
     * of a key whose oldest version in the feed says that something of it is closed, older ones may be left there, and
     * of no other. Answers how many changes there are.
     */
    int compare(Service service) {
        List<Published> fed = feed(service);
        List<Published> sent = topics.all(service.key());
        Map<String, Long> versions = new HashMap<>();
        for (Published record : sent) {
            Long before = versions.put(place(record), record.version());
            Unmet.check(
                    before == null || before <= record.version(),
                    "the version of " + record.key() + " on " + record.topic() + " fell from " + before + " to "
                            + record.version());
        }
        Set<String> onTopics = sent.stream().map(ChangeFeeds::said).collect(Collectors.toSet());
        Set<String> inFeed = fed.stream().map(ChangeFeeds::said).collect(Collectors.toSet());
        Unmet.equal(fed.size(), inFeed.size(), "the number of different changes in the feed");
        Unmet.check(onTopics.containsAll(inFeed), "not all of the feed of " + service.module() + " is on its topics");
        Map<String, Published> oldest = fed.stream()
                .collect(Collectors.toMap(
                        ChangeFeeds::place,
                        Function.identity(),
                        BinaryOperator.minBy(Comparator.comparingLong(Published::version))));
        for (Published record : sent) {
            Unmet.check(
                    inFeed.contains(said(record)) || tookBack(oldest.get(place(record)), record),
                    "version " + record.version() + " of " + place(record) + " is not in the feed");
        }
        return fed.size();
    }

    /** All pages of {@code /v1/changes}. */
    List<Published> feed(Service service) {
        List<Published> found = new ArrayList<>();
        String page = "/v1/changes?limit=200";
        while (true) {
            Answer answer = system.api("smoke").get(service, page);
            if (answer.json().path("items").isEmpty()) {
                return found;
            }
            List<String> data = DataTexts.of(answer.body());
            for (int i = 0; i < data.size(); i++) {
                found.add(of(answer.json().path("items").path(i), data.get(i)));
            }
            page = answer.text("next") + "&limit=200";
        }
    }

    private static Published of(JsonNode change, String data) {
        return new Published(
                change.path("topic").asText(),
                change.path("subject").asText(),
                change.path("id").asText(),
                data,
                "");
    }

    private static boolean tookBack(@Nullable Published first, Published record) {
        return first != null
                && record.version() < first.version()
                && first.json().findValues("access").stream()
                        .anyMatch(access -> !access.path("kind").asText("OPEN").equals("OPEN"));
    }

    private static String place(Published change) {
        return change.topic() + " " + change.key();
    }

    private static String said(Published change) {
        return place(change) + " " + change.eventId() + " " + change.data();
    }
}
