package org.openscrutiny.meetings.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An option of a filter; a form cannot leave a select out, so that "all" has a value too. */
public record Choice(String value, String text, boolean chosen) {

    private static final String ALL = "all";

    /** What a filter needs of a body. */
    public record Named(String id, String name) {}

    static boolean isOne(@Nullable String value) {
        return value != null && !value.equals(ALL);
    }

    static List<Choice> ofBodies(List<Named> bodies, @Nullable String chosen) {
        return with(
                new Choice(ALL, "All committees", !isOne(chosen)),
                bodies.stream().map(b -> new Choice(b.id(), b.name(), b.id().equals(chosen))));
    }

    static List<Choice> ofStates(@Nullable String chosen) {
        return with(
                new Choice(ALL, "All states", !isOne(chosen)),
                Arrays.stream(TrackerState.values())
                        .map(s -> new Choice(s.name(), s.words(), s.name().equals(chosen))));
    }

    private static List<Choice> with(Choice all, Stream<Choice> others) {
        return Stream.concat(Stream.of(all), others).toList();
    }
}
