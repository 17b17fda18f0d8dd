package org.openscrutiny.chassis.feed;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Lets the trace propagator read the headers of a record. */
final class RecordHeaders implements TextMapGetter<ConsumerRecord<String, byte[]>> {

    static final RecordHeaders GETTER = new RecordHeaders();

    @Override
    public Iterable<String> keys(ConsumerRecord<String, byte[]> event) {
        var names = new ArrayList<String>();
        event.headers().forEach(h -> names.add(h.key()));
        return names;
    }

    @Override
    public @Nullable String get(@Nullable ConsumerRecord<String, byte[]> event, String name) {
        return event == null ? null : EventReader.header(event, name);
    }
}
