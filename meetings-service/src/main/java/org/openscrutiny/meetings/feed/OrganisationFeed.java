package org.openscrutiny.meetings.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;
import org.openscrutiny.chassis.feed.SeenTable;

/** Keeps {@code organisation_seen} from {@code csa.organisation.v1}. */
@ApplicationScoped
public class OrganisationFeed {

    private final Feed<OrganisationSeen> feed;

    OrganisationFeed(ObjectMapper json, FeedWriter writer) {
        feed = new Feed<>(new SeenTable("organisation_seen"), OrganisationSeen.class, json, writer);
    }

    @Incoming("organisation-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
