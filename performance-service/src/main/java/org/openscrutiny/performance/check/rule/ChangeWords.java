package org.openscrutiny.performance.check.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word that gives a change its direction, before or behind its number, and the rest of the text. It gives a bare
 * number its sign and never negates a printed one again: "a decrease of −6%" is −6, as is "a reduction of 6%".
 */
record ChangeWords(boolean down, String rest) {
    private static final Set<String> FILLERS = Set.of("a", "an", "the", "was", "is", "by", "of");
    private static final Set<String> DOWN = Set.of(
            "decrease",
            "decreased",
            "decreases",
            "reduction",
            "reduced",
            "reduces",
            "fall",
            "fell",
            "fallen",
            "falls",
            "drop",
            "dropped",
            "drops",
            "down",
            "decline",
            "declined",
            "declines",
            "cut",
            "underspend",
            "underspent",
            "minus");
    private static final Set<String> UP = Set.of(
            "increase",
            "increased",
            "increases",
            "rise",
            "rose",
            "risen",
            "rises",
            "up",
            "growth",
            "grew",
            "grown",
            "gain",
            "gained",
            "overspend",
            "overspent",
            "plus");
    private static final Set<String> DOWN_BEHIND =
            Set.of("fewer", "less", "lower", "decrease", "reduction", "fall", "drop", "decline", "down", "underspend");

    private static final Set<String> UP_BEHIND =
            Set.of("more", "higher", "increase", "rise", "growth", "up", "overspend");

    private static final Set<String> POINTS = Set.of("percentage", "point", "points", "pp", "ppt", "ppts", "pts");

    /** The same with "points" or "pp" taken off the end: a change of percentages. */
    static ChangeWords ofPoints(String text) {
        ChangeWords read = read(text);
        List<String> words = new ArrayList<>(Arrays.asList(read.rest().split("\\s+")));
        while (words.size() > 1 && POINTS.contains(lower(words.getLast()))) {
            words.removeLast();
        }
        String rest = String.join(" ", words);
        return new ChangeWords(read.down(), rest.endsWith("pp") ? rest.substring(0, rest.length() - 2) : rest);
    }

    static ChangeWords read(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
        boolean down = false;
        dropFillers(words);
        if (words.size() > 1 && !isUpTo(words)) {
            down = DOWN.contains(lower(words.getFirst()));
            if (down || UP.contains(lower(words.getFirst()))) {
                words.removeFirst();
                dropFillers(words);
            }
        }
        if (words.size() > 1) {
            String last = lower(words.getLast());
            if (DOWN_BEHIND.contains(last) || UP_BEHIND.contains(last)) {
                down |= DOWN_BEHIND.contains(last);
                words.removeLast();
            }
        }
        return new ChangeWords(down, String.join(" ", words));
    }

    PrintedFigure sign(PrintedFigure figure) {
        return down && figure.value().signum() > 0 ? figure.negated() : figure;
    }

    private static void dropFillers(List<String> words) {
        while (words.size() > 1 && FILLERS.contains(lower(words.getFirst()))) {
            words.removeFirst();
        }
    }

    private static boolean isUpTo(List<String> words) {
        return lower(words.get(0)).equals("up") && lower(words.get(1)).equals("to");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
