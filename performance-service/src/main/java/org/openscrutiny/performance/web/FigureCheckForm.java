package org.openscrutiny.performance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.check.BatchFault;
import org.openscrutiny.performance.check.CheckOutcome;
import org.openscrutiny.performance.check.FigureTrial;
import org.openscrutiny.performance.check.rule.CheckKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.Unit;

/**
 * The form of the figure check with what was typed, and what came of it.
 *
 * @param verdict in words; empty before anything was typed and while something cannot be read
 * @param range what rounding allows of the inputs
 * @param proposal of a conflict: a reason worth looking at
 */
public record FigureCheckForm(
        List<Choices> choices,
        List<Field> fields,
        List<Field> faulty,
        String verdict,
        String sentence,
        @Nullable String range,
        @Nullable String proposal) {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("published", "Figure, colour or word as printed"),
            Map.entry("before", "Figure before"),
            Map.entry("after", "Figure after"),
            Map.entry("parts", "Parts, with a semicolon between"),
            Map.entry("whole", "What it is a part of, or is divided by"),
            Map.entry("outturn", "Outturn"),
            Map.entry("budget", "Budget"),
            Map.entry("elsewhere", "The same figure elsewhere"),
            Map.entry("value", "Result that has the colour"),
            Map.entry("level", "Target due"),
            Map.entry("floor", "Floor"),
            Map.entry("per", "Rate per"));

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("published", "For example 42%, −£5,885, 1.2m, RED or improved"),
            Map.entry("before", "For a change: the older figure, for example 46,036"),
            Map.entry("after", "For a change: the newer figure, for example 40,151"),
            Map.entry("parts", "For a total or a share, for example 600; 623"),
            Map.entry("whole", "For a share, a rate or a mean, for example 2,560"),
            Map.entry("outturn", "For a variance"),
            Map.entry("budget", "For a variance"),
            Map.entry("elsewhere", "For the same fact printed twice"),
            Map.entry("value", "For a colour"),
            Map.entry("level", "For a colour"),
            Map.entry("floor", "For a colour"),
            Map.entry("per", "For a rate, for example 100,000"));

    /** A field with its label, what to type, what was typed, and what is wrong with it. */
    public record Field(String name, String label, String hint, String text, String fault) {}

    /** A list to choose from. */
    public record Choices(String name, String label, List<Choice> choices, String fault) {}

    /** One line of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    static FigureCheckForm of(Map<String, String> typed, FigureTrial trial) {
        List<Choices> choices = List.of(
                choices("kind", "What the figure claims", typed, trial, "Nothing derived", CheckKind.values()),
                choices("unit", "Unit where none is printed", typed, trial, "As printed", Unit.values()),
                choices("polarity", "Which way is good", typed, trial, "Not said", Polarity.values()),
                prose(typed, trial));
        List<Field> fields = typed.keySet().stream()
                .filter(LABELS::containsKey)
                .map(name -> field(name, typed, trial))
                .toList();
        Stream<Field> chosen = choices.stream().map(c -> new Field(c.name(), c.label(), "", "", c.fault()));
        List<Field> faulty = Stream.concat(chosen, fields.stream())
                .filter(f -> !f.fault().isEmpty())
                .toList();
        CheckOutcome outcome = trial.outcome();
        return new FigureCheckForm(
                choices,
                fields,
                faulty,
                outcome == null ? "" : words(outcome),
                outcome == null ? "" : outcome.sentence(),
                outcome == null || outcome.low() == null ? null : range(outcome),
                outcome == null ? null : proposal(outcome));
    }

    private static @Nullable String proposal(CheckOutcome outcome) {
        var reason = outcome.proposal();
        var method = outcome.proposedMethod();
        return reason == null
                ? null
                : reason.words() + (method == null ? "" : ", if the arrow is one " + method.words());
    }

    private static String range(CheckOutcome outcome) {
        return outcome.low() + " to " + outcome.high();
    }

    private static String words(CheckOutcome outcome) {
        var verdict = outcome.verdict();
        return verdict == null ? "Not checkable" : verdict.words();
    }

    private static Field field(String name, Map<String, String> typed, FigureTrial trial) {
        return new Field(
                name,
                LABELS.getOrDefault(name, name),
                HINTS.getOrDefault(name, ""),
                typed.getOrDefault(name, ""),
                fault(name, trial));
    }

    private static <E extends Enum<E>> Choices choices(
            String name, String label, Map<String, String> typed, FigureTrial trial, String none, E[] constants) {
        Stream<Choice> all = Arrays.stream(constants)
                .map(c -> new Choice(c.name(), plain(c.name()), c.name().equals(typed.get(name))));
        Choice empty = new Choice("", none, typed.getOrDefault(name, "").isEmpty());
        return new Choices(name, label, Stream.concat(Stream.of(empty), all).toList(), fault(name, trial));
    }

    private static Choices prose(Map<String, String> typed, FigureTrial trial) {
        String chosen = typed.getOrDefault("prose", "");
        List<Choice> choices = Stream.of("", "published", "inputs", "both")
                .map(p -> new Choice(p, p.isEmpty() ? "None of them" : plain(p), p.equals(chosen)))
                .toList();
        return new Choices("prose", "Figures that stand in running text", choices, fault("prose", trial));
    }

    private static String fault(String name, FigureTrial trial) {
        return trial.faults().stream()
                .filter(f -> f.column().equals(name))
                .findFirst()
                .map(BatchFault::message)
                .orElse("");
    }

    private static String plain(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
