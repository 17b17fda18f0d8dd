package org.openscrutiny.performance.check.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.PrintedArrow;
import org.openscrutiny.performance.indicator.Polarity;

/** A printed direction: of the number (up, down) or of how good it is (improved, worsened). */
enum DirectionWord {
    INCREASED(1, false),
    DECREASED(-1, false),
    IMPROVED(1, true),
    WORSENED(-1, true),
    UNCHANGED(0, false),
    /** No change to speak of: within what AROUND allows. */
    SIMILAR(0, false);

    private static final Set<String> UP = Set.of(
            "increase",
            "increased",
            "increases",
            "increasing",
            "rise",
            "rose",
            "risen",
            "rising",
            "up",
            "grew",
            "grown",
            "higher",
            "more");
    private static final Set<String> DOWN = Set.of(
            "decrease",
            "decreased",
            "decreases",
            "decreasing",
            "reduced",
            "reduction",
            "fall",
            "fell",
            "fallen",
            "falling",
            "down",
            "dropped",
            "drop",
            "declined",
            "decline",
            "lower",
            "fewer",
            "less");
    private static final Set<String> BETTER = Set.of("improved", "improvement", "improving", "better");
    private static final Set<String> WORSE = Set.of("worsened", "worse", "worsening", "deteriorated", "deteriorating");
    private static final Set<String> SAME =
            Set.of("unchanged", "no change", "the same", "same", "maintained", "steady", "static");
    private static final Set<String> ALIKE =
            Set.of("similar", "broadly similar", "stable", "broadly stable", "about the same", "little change");

    private final int sign;
    private final boolean goodness;

    DirectionWord(int sign, boolean goodness) {
        this.sign = sign;
        this.goodness = goodness;
    }

    /**
     * Reads an arrow or a word, in any letter case. "Fallen" is the key's word for the arrow of a worse performance
     * (2012:979) where it is said which way is good, and else a smaller number.
     */
    static Optional<DirectionWord> read(String text, @Nullable Polarity polarity) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (polarity != null || word.length() == 1) {
            Optional<DirectionWord> arrow = PrintedArrow.read(text).map(DirectionWord::of);
            if (arrow.isPresent()) {
                return arrow;
            }
        }
        if (UP.contains(word)) {
            return Optional.of(INCREASED);
        }
        if (DOWN.contains(word)) {
            return Optional.of(DECREASED);
        }
        if (BETTER.contains(word)) {
            return Optional.of(IMPROVED);
        }
        if (WORSE.contains(word)) {
            return Optional.of(WORSENED);
        }
        if (SAME.contains(word)) {
            return Optional.of(UNCHANGED);
        }
        return ALIKE.contains(word) ? Optional.of(SIMILAR) : Optional.empty();
    }

    private static DirectionWord of(PrintedArrow arrow) {
        return switch (arrow) {
            case IMPROVED -> IMPROVED;
            case WORSENED -> WORSENED;
            case UNCHANGED -> UNCHANGED;
        };
    }

    /** +1 up or better, −1 down or worse, 0 no change. */
    int sign() {
        return sign;
    }

    /** Whether polarity must tell what it means. */
    boolean ofGoodness() {
        return goodness;
    }

    /** The word for a movement that was computed. */
    static DirectionWord of(int sign, boolean ofGoodness) {
        return switch (Integer.signum(sign)) {
            case 1 -> ofGoodness ? IMPROVED : INCREASED;
            case -1 -> ofGoodness ? WORSENED : DECREASED;
            default -> UNCHANGED;
        };
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
