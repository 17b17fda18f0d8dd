package org.openscrutiny.performance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;

/** Takes {@code csa.agreement.v1} into {@code agreement_seen}. */
@ApplicationScoped
class AgreementFeed {
    private final Feed<AgreementSeen> feed;

    AgreementFeed(ObjectMapper json, FeedWriter writer) {
        this.feed = new Feed<>(SeenTables.AGREEMENT, AgreementSeen.class, json, writer);
    }

    @Incoming("agreement-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
