package org.openscrutiny.chassis.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openscrutiny.chassis.outbox.Sha256;

/** Where an unreadable record lies and why it is unreadable; never its value. */
record DeadLetter(String topic, int partition, long offset, String sha256, String reason) {

    static DeadLetter of(ConsumerRecord<String, byte[]> event, String reason) {
        var value = event.value() == null ? new byte[0] : event.value();
        return new DeadLetter(event.topic(), event.partition(), event.offset(), Sha256.of(value), reason);
    }
}
