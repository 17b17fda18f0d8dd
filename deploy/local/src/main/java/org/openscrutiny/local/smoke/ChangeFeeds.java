package org.openscrutiny.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.local.Answer;
import org.openscrutiny.local.RunningSystem;
import org.openscrutiny.local.Service;

/** Compares what a service tells by REST with what it told by Kafka. */
record ChangeFeeds(RunningSystem system, TopicReader topics) {

    /**
     * Every public change is once in the feed and at least once on its topic, with the same bytes; the versions of a key
     * never fall. Answers how many changes there are.
     */
    int compare(Service service) {
        List<Published> fed = feed(service);
        List<Published> sent = topics.all(service.key());
        Map<String, Long> versions = new HashMap<>();
        for (Published record : sent) {
            Long before = versions.put(record.topic() + " " + record.key(), record.version());
            Unmet.check(
                    before == null || before <= record.version(),
                    "the version of " + record.key() + " on " + record.topic() + " fell from " + before + " to "
                            + record.version());
        }
        Set<String> onTopics = sent.stream().map(ChangeFeeds::said).collect(Collectors.toSet());
        Set<String> inFeed = fed.stream().map(ChangeFeeds::said).collect(Collectors.toSet());
        Unmet.equal(fed.size(), inFeed.size(), "the number of different changes in the feed");
        Unmet.equal(
                inFeed.size(), onTopics.size(), "the number of different changes on the topics of " + service.module());
        Unmet.check(inFeed.equals(onTopics), "the feed and the topics of " + service.module() + " differ in bytes");
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

    private static String said(Published change) {
        return change.topic() + " " + change.key() + " " + change.eventId() + " " + change.data();
    }
}
