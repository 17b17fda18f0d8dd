package org.openscrutiny.chassis.testing;

import io.micrometer.core.instrument.Metrics;
import java.util.stream.Collectors;

/** All meters with their labels, as a scrape would show them. */
final class Meters {

    private Meters() {}

    static String text() {
        return Metrics.globalRegistry.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
    }
}
