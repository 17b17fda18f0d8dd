package org.openscrutiny.csa.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;
import org.openscrutiny.chassis.feed.ReadModel;

/** Takes {@code performance.rating.v1} into {@code rating_seen}. */
@ApplicationScoped
class RatingFeed implements ReadModel {

    private final Feed<RatingSeen> feed;

    RatingFeed(ObjectMapper json, FeedWriter writer) {
        this.feed = new Feed<>(RatingsSeen.TABLE, RatingSeen.class, json, writer);
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
