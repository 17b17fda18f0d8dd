package org.openscrutiny.local;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An AsyncAPI 3.0 document, as far as topics go: {@code channels.*.address} and {@code channels.*.bindings.kafka}
 * (Kafka channel binding 0.5.0), with references inside the document followed.
 */
record AsyncApi(Map<?, ?> document) {
    private static final int EVENT_PARTITIONS = 6;

    static AsyncApi read(InputStream yaml) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(document instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("not an AsyncAPI document");
        }
        return new AsyncApi(map);
    }

    /** Its channels with a Kafka binding. */
    List<Topic> topics() {
        return map(document.get("channels")).values().stream()
                .map(this::map)
                .filter(channel -> !kafka(channel).isEmpty())
                .map(this::topic)
                .toList();
    }

    private Topic topic(Map<?, ?> channel) {
        Map<?, ?> kafka = kafka(channel);
        Object name = kafka.containsKey("topic") ? kafka.get("topic") : channel.get("address");
        int partitions = kafka.get("partitions") instanceof Number number ? number.intValue() : EVENT_PARTITIONS;
        Map<String, String> settings = new TreeMap<>();
        map(kafka.get("topicConfiguration")).forEach((key, value) -> settings.put(String.valueOf(key), text(value)));
        return new Topic(String.valueOf(name), partitions, settings);
    }

    private Map<?, ?> kafka(Map<?, ?> channel) {
        return map(map(channel.get("bindings")).get("kafka"));
    }

    private Map<?, ?> map(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            return Map.of();
        }
        return map.get("$ref") instanceof String reference ? map(find(reference)) : map;
    }

    private @Nullable Object find(String reference) {
        Object node = document;
        for (String step :
                List.of(reference.substring(reference.indexOf('/') + 1).split("/", -1))) {
            node = map(node).get(step);
        }
        return node;
    }

    private static String text(Object value) {
        return value instanceof List<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }
}
