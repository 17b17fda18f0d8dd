package org.openscrutiny.chassis.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 attributes in binary mode: one header each, as UTF-8. */
record EventHeaders(Headers headers) {

    void add(String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    void addIfPresent(String name, @Nullable String value) {
        if (value != null) {
            add(name, value);
        }
    }
}
