package org.openscrutiny.csa.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;
import org.openscrutiny.chassis.feed.ReadModel;

/** Takes {@code meetings.meeting.v1} into {@code meeting_seen}. */
@ApplicationScoped
class MeetingFeed implements ReadModel {

    private final Feed<MeetingSeen> feed;

    MeetingFeed(ObjectMapper json, FeedWriter writer) {
        this.feed = new Feed<>(MeetingsSeen.TABLE, MeetingSeen.class, json, writer);
    }

    @Override
    public Feed<?> feed() {
        return feed;
    }

    @Override
    @Incoming("meeting-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
    }
}
