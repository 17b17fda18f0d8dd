package org.openscrutiny.performance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;

/** Takes {@code meetings.recommendation.v1} into {@code recommendation_seen}. */
@ApplicationScoped
class RecommendationFeed {
    private final Feed<RecommendationSeen> feed;

    RecommendationFeed(ObjectMapper json, FeedWriter writer) {
        this.feed = new Feed<>(SeenTables.RECOMMENDATION, RecommendationSeen.class, json, writer);
    }

    @Incoming("recommendation-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
