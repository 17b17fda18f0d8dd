package org.openscrutiny.performance.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.performance.observation.Qualifier;

/** A word before a number that widens it, and the rest of the cell. */
record QualifierWords(Qualifier qualifier, String rest) {
    // Longer words first: "just over" is not "over".
    private static final List<Map.Entry<String, Qualifier>> WORDS = List.of(
            Map.entry("just over ", Qualifier.JUST_OVER),
            Map.entry("just under ", Qualifier.JUST_UNDER),
            Map.entry("almost ", Qualifier.JUST_UNDER),
            Map.entry("nearly ", Qualifier.JUST_UNDER),
            Map.entry("more than ", Qualifier.OVER),
            Map.entry("over ", Qualifier.OVER),
            Map.entry("at least ", Qualifier.AT_LEAST),
            Map.entry("less than ", Qualifier.UNDER),
            Map.entry("under ", Qualifier.UNDER),
            Map.entry("up to ", Qualifier.UP_TO),
            Map.entry("around ", Qualifier.AROUND),
            Map.entry("about ", Qualifier.AROUND),
            Map.entry("approximately ", Qualifier.AROUND),
            Map.entry("approx. ", Qualifier.AROUND),
            Map.entry("circa ", Qualifier.AROUND),
            Map.entry("c. ", Qualifier.AROUND),
            Map.entry("estimated ", Qualifier.AROUND),
            Map.entry("~", Qualifier.AROUND));

    static Optional<QualifierWords> read(String cell) {
        return WORDS.stream()
                .filter(word -> cell.startsWith(word.getKey()))
                .findFirst()
                .map(word -> new QualifierWords(
                        word.getValue(), cell.substring(word.getKey().length()).strip()));
    }
}
