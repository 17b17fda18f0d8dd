package org.openscrutiny.csa.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;
import org.openscrutiny.chassis.feed.Inbox;
import org.openscrutiny.chassis.feed.InboxWriter;
import org.openscrutiny.chassis.feed.ReadModel;
import org.openscrutiny.csa.feed.RecommendationSeen;
import org.openscrutiny.csa.feed.RecommendationsSeen;

/** Takes {@code meetings.recommendation.v1} into {@code recommendation_seen}, then opens what it asks for. */
@ApplicationScoped
class RecommendationFeed implements ReadModel {

    private final Feed<RecommendationSeen> feed;
    private final Inbox<RecommendationSeen> inbox;

    RecommendationFeed(ObjectMapper json, FeedWriter writer, InboxWriter inboxWriter, ResponseOpening opening) {
        this.feed = new Feed<>(RecommendationsSeen.TABLE, RecommendationSeen.class, json, writer);
        this.inbox = new Inbox<>(RecommendationSeen.class, json, inboxWriter, opening::take);
    }

    @Override
    public Feed<?> feed() {
        return feed;
    }

    @Override
    @Incoming("recommendation-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
        inbox.take(records);
    }
}
