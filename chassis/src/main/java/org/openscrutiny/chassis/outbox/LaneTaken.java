package org.openscrutiny.chassis.outbox;

import org.apache.kafka.common.KafkaException;

/** Another relay has opened the lane's producer since: this one is fenced, and its batch is the other's to send. */
final class LaneTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaneTaken(KafkaException cause) {
        super("another relay works on the lane", cause);
    }
}
