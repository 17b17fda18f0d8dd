package org.openscrutiny.chassis.outbox;

import org.apache.kafka.common.KafkaException;

/** A batch was not acknowledged whole: its transaction rolls back and it is sent again, in the same order. */
final class RelayFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RelayFailed(KafkaException cause) {
        super("the broker did not acknowledge the batch: " + cause.getMessage(), cause);
    }
}
