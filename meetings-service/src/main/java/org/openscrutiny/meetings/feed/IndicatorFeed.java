package org.openscrutiny.meetings.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;
import org.openscrutiny.chassis.feed.ReadModel;
import org.openscrutiny.chassis.feed.SeenTable;

/** Keeps {@code indicator_seen} from {@code performance.indicator.v1}. */
@ApplicationScoped
public class IndicatorFeed implements ReadModel {

    private final Feed<IndicatorSeen> feed;

    IndicatorFeed(ObjectMapper json, FeedWriter writer) {
        feed = new Feed<>(new SeenTable("indicator_seen"), IndicatorSeen.class, json, writer);
    }

    @Override
    public Feed<?> feed() {
        return feed;
    }

    @Override
    @Incoming("indicator-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
