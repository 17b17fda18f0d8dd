package org.openscrutiny.chassis.feed;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/** A consumer of one topic, as operators can give it a record again. */
public interface EventTaker {

    /** Name of its {@code @Incoming} channel, which is configured with the topic. */
    String channel();

    /** Takes a batch, as the channel hands it over. */
    void take(ConsumerRecords<String, byte[]> records);
}
