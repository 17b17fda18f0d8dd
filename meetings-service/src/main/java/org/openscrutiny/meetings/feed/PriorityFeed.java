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

/** Keeps {@code priority_seen} from {@code csa.priority.v1}. */
@ApplicationScoped
public class PriorityFeed implements ReadModel {

    private final Feed<PrioritySeen> feed;

    PriorityFeed(ObjectMapper json, FeedWriter writer) {
        feed = new Feed<>(new SeenTable("priority_seen"), PrioritySeen.class, json, writer);
    }

    @Override
    public Feed<?> feed() {
        return feed;
    }

    @Override
    @Incoming("priority-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
