package org.openscrutiny.chassis.sample;

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
import org.openscrutiny.chassis.feed.SeenTable;

/** Takes {@code sample.note.v1} into {@code note_seen}, and lets each event echo once. */
@ApplicationScoped
class NoteFeed implements ReadModel {

    private final Feed<NoteSeen> feed;
    private final Inbox<NoteSeen> inbox;

    NoteFeed(ObjectMapper json, FeedWriter writer, InboxWriter inboxWriter, NoteEcho echo) {
        this.feed = new Feed<>(new SeenTable("note_seen"), NoteSeen.class, json, writer);
        this.inbox = new Inbox<>(NoteSeen.class, json, inboxWriter, echo::hear);
    }

    @Override
    public Feed<?> feed() {
        return feed;
    }

    @Override
    @Incoming("note-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
        inbox.take(records);
    }
}
