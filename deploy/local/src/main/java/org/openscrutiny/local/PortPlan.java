package org.openscrutiny.local;

import java.net.URI;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All ports of a running system, counted from one number: services at 1 to 3, PostgreSQL at 5, Kafka at 6 and its
 * controller at 7, management of the services at 11 to 13.
 */
public record PortPlan(int from) {
    private static final int LAST = 13;

    public PortPlan {
        if (from < 1024 || from > 65535 - LAST) {
            throw new NotStarted("--ports-from takes a number from 1024 to " + (65535 - LAST) + ".");
        }
    }

    public int http(Service service) {
        return from + service.position();
    }

    public int management(Service service) {
        return from + 10 + service.position();
    }

    public int database() {
        return from + 5;
    }

    public int broker() {
        return from + 6;
    }

    /** Where the service's pages and API are, without a slash at the end. */
    public URI uri(Service service) {
        return URI.create("http://127.0.0.1:" + http(service));
    }

    /** The lowest of them that somebody else listens on. */
    public OptionalInt firstTaken() {
        IntStream services = Arrays.stream(Service.values())
                .flatMapToInt(service -> IntStream.of(http(service), management(service)));
        return Stream.of(services, IntStream.rangeClosed(database(), broker() + 1))
                .flatMapToInt(ports -> ports)
                .sorted()
                .filter(port -> !Ports.free(port, 1))
                .findFirst();
    }
}
