package org.openscrutiny.performance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;

/** Takes {@code csa.priority.v1} into {@code priority_seen}. */
@ApplicationScoped
class PriorityFeed {
    private final Feed<PrioritySeen> feed;

    PriorityFeed(ObjectMapper json, FeedWriter writer) {
        this.feed = new Feed<>(SeenTables.PRIORITY, PrioritySeen.class, json, writer);
    }

    @Incoming("priority-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
