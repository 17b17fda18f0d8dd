package org.openscrutiny.chassis.outbox;

import java.util.regex.Pattern;

/**
 * A kind of published object, for instance {@code performance.rating}: the key of its public bytes, and by
 * its major version the name of its topic.
 */
public record AggregateType(String service, String name, int major) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");

    public AggregateType {
        if (!WORD.matcher(service).matches() || !WORD.matcher(name).matches() || major < 1) {
            throw new IllegalArgumentException("not an aggregate type: " + service + "." + name + ".v" + major);
        }
    }

    public static AggregateType of(String service, String name) {
        return new AggregateType(service, name, 1);
    }

    /** A kind of act of a service's operators, which is on no topic: {@code performance-service} has performance's. */
    public static AggregateType ofService(String applicationName, String name) {
        return of(applicationName.replaceFirst("-service$", ""), name);
    }

    /** {@code performance.rating}: the type in {@code public_state} and {@code change_feed}. */
    public String key() {
        return service + "." + name;
    }

    /** {@code performance.rating.v1}. */
    public String topic() {
        return key() + ".v" + major;
    }

    /** {@code council.performance.rating.recorded.v1}: the CloudEvents type of one reason. */
    public String eventType(String reason) {
        return "council." + key() + "." + reason + ".v" + major;
    }
}
