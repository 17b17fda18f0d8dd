package org.openscrutiny.meetings.body;

import java.util.Locale;

/** Reasons of the events of {@code meetings.body.v1}. */
enum BodyEvent {
    CREATED,
    UPDATED,
    DISBANDED;

    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
