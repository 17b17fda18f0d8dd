package org.openscrutiny.meetings.recommendation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.openscrutiny.chassis.feed.Feed;
import org.openscrutiny.chassis.feed.FeedWriter;
import org.openscrutiny.chassis.feed.Inbox;
import org.openscrutiny.chassis.feed.InboxWriter;
import org.openscrutiny.chassis.feed.SeenTable;

/** Keeps {@code response_seen} from {@code csa.response.v1}, then fills the tracks through the inbox (C8). */
@ApplicationScoped
public class ResponseFeed {

    static final SeenTable TABLE = new SeenTable("response_seen");

    private final Feed<ResponseSeen> feed;
    private final Inbox<ResponseSeen> inbox;

    ResponseFeed(ObjectMapper json, FeedWriter writer, InboxWriter inboxWriter, AnswersSeen answers) {
        feed = new Feed<>(TABLE, ResponseSeen.class, json, writer);
        inbox = new Inbox<>(
                ResponseSeen.class,
                json,
                inboxWriter,
                taken -> answers.fill(taken.state().recommendationId()));
    }

    @Incoming("response-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
        inbox.take(records);
    }
}
