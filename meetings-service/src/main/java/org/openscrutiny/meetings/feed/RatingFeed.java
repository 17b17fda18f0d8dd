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

/** Keeps {@code rating_seen} from {@code performance.rating.v1}. */
@ApplicationScoped
public class RatingFeed implements ReadModel {

    private final Feed<RatingSeen> feed;

    RatingFeed(ObjectMapper json, FeedWriter writer) {
        feed = new Feed<>(new SeenTable("rating_seen"), RatingSeen.class, json, writer);
    }

    @Override
    public Feed<?> feed() {
        return feed;
    }

    @Override
    @Incoming("rating-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
