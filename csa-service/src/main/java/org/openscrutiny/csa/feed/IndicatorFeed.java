package org.openscrutiny.csa.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;
import org.openscrutiny.chassis.feed.ReadModel;

/** Takes {@code performance.indicator.v1} into {@code indicator_seen}. */
@ApplicationScoped
class IndicatorFeed implements ReadModel {

    private final Feed<IndicatorSeen> feed;

    IndicatorFeed(ObjectMapper json, FeedWriter writer) {
        this.feed = new Feed<>(IndicatorsSeen.TABLE, IndicatorSeen.class, json, writer);
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
