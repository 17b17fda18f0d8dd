package org.openscrutiny.meetings.programme;

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

/** Keeps {@code agreement_seen} from {@code csa.agreement.v1}, then plans its yearly scrutiny through the inbox (C8). */
@ApplicationScoped
public class AgreementFeed {

    private final Feed<AgreementSeen> feed;
    private final Inbox<AgreementSeen> inbox;

    AgreementFeed(ObjectMapper json, FeedWriter writer, InboxWriter inboxWriter, YearlyScrutiny scrutiny) {
        feed = new Feed<>(new SeenTable("agreement_seen"), AgreementSeen.class, json, writer);
        inbox = new Inbox<>(
                AgreementSeen.class, json, inboxWriter, taken -> scrutiny.plan(taken.state(), taken.occurredAt()));
    }

    @Incoming("agreement-seen")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        feed.take(records);
        inbox.take(records);
    }
}
