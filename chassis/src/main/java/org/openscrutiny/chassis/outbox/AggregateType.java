package org.openscrutiny.chassis.outbox;

import java.util.regex.Pattern;

/**
 * A kind of published object, for instance {@code performance.rating}: the key of its public bytes, and by
 * its major version the name of its topic.
 *
 * @param sent whether its public changes are events; false for what is public here and on no topic or feed of changes
 */
public record AggregateType(String service, String name, int major, boolean sent) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");

    public AggregateType {
        if (!WORD.matcher(service).matches() || !WORD.matcher(name).matches() || major < 1) {
            throw new IllegalArgumentException("not an aggregate type: " + service + "." + name + ".v" + major);
        }
    }

    public static AggregateType of(String service, String name) {
        return new AggregateType(service, name, 1, true);
    }

    /** A kind whose public state is read here only: its changes go to log, history and public state, not out. */
    public static AggregateType unsent(String service, String name) {
        return new AggregateType(service, name, 1, false);
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

    /** {@code council.performance.rating.recorded.v1}: the CloudEvents type of one reason; without frame if unsent. */
    public String eventType(String reason) {
        String bare = key() + "." + reason;
        return sent ? "council." + bare + ".v" + major : bare;
    }
}
