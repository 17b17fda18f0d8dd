package org.openscrutiny.local;

import java.util.Map;

/**
 * A Kafka topic as its service's AsyncAPI file declares it.
 *
 * @param partitions at least 1
 * @param settings topic configuration by Kafka's own names, such as {@code cleanup.policy}
 */
public record Topic(String name, int partitions, Map<String, String> settings) {
    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be positive: " + name);
        }
        settings = Map.copyOf(settings);
    }
}
