package org.openscrutiny.local;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was typed after {@code deploy/up}. */
sealed interface Command {
    int PORTS_FROM = 8080;

    /**
     * Runs everything.
     *
     * @param fresh throws away what earlier runs kept
     * @param demo loads the demo sets that are not loaded yet
     */
    record Start(boolean fresh, boolean demo, PortPlan ports) implements Command {}

    /**
     * Prints the records of a topic.
     *
     * @param untilEnd stops at the last record instead of waiting for more
     */
    record Consume(String topic, boolean untilEnd) implements Command {}

    /** Prints a new token. */
    record Token(Role role) implements Command {}

    /** Stops one service of the running system, which then stays away; the others go on. */
    record Halt(Service service) implements Command {}

    /** Starts a service again that was stopped so. */
    record Resume(Service service) implements Command {}

    /** Understands the words or throws {@link NotStarted} with what is wrong with them. */
    static Command parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        String first = rest.peek();
        if ("consume".equals(first)) {
            rest.pop();
            return consume(rest);
        }
        if ("token".equals(first)) {
            rest.pop();
            return new Token(role(only(rest, "deploy/up token takes a role")));
        }
        if ("stop".equals(first)) {
            rest.pop();
            return new Halt(service(only(rest, "deploy/up stop takes a service")));
        }
        if ("start".equals(first)) {
            rest.pop();
            return new Resume(service(only(rest, "deploy/up start takes a service")));
        }
        return start(rest);
    }

    private static Command start(Deque<String> rest) {
        boolean fresh = false;
        boolean demo = true;
        int from = PORTS_FROM;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--ports-from" -> from = number(rest.poll());
                default -> throw unknown(word);
            }
        }
        return new Start(fresh, demo, new PortPlan(from));
    }

    private static Command consume(Deque<String> rest) {
        boolean untilEnd = rest.remove("--until-end");
        return new Consume(only(rest, "deploy/up consume takes a topic"), untilEnd);
    }

    private static String only(Deque<String> rest, String expected) {
        if (rest.size() != 1 || rest.element().startsWith("-")) {
            throw new NotStarted(expected + "; see deploy/up --help.");
        }
        return rest.element();
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.claim().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotStarted("No role " + word + "; the roles are "
                        + Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", ")) + "."));
    }

    private static Service service(String word) {
        return Arrays.stream(Service.values())
                .filter(service ->
                        service.module().equals(word) || service.key().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotStarted("No service " + word + "; the services are "
                        + Arrays.stream(Service.values()).map(Service::module).collect(Collectors.joining(", "))
                        + "."));
    }

    private static int number(@Nullable String word) {
        // Five digits hold every port and always fit an int.
        return word != null && word.matches("[0-9]{1,5}") ? Integer.parseInt(word) : 0;
    }

    private static NotStarted unknown(String word) {
        return new NotStarted("deploy/up does not know " + word + "; see deploy/up --help.");
    }
}
