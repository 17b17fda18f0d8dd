package org.openscrutiny.performance.chart;

/** What the last point of a chart says of the process. */
public enum Variation {
    COMMON_CAUSE("C", "no change beyond the usual variation"),
    IMPROVEMENT("I", "a real improvement"),
    CONCERN("W", "a real change for the worse"),
    NEUTRAL_HIGH("H", "a real rise"),
    NEUTRAL_LOW("L", "a real fall");

    private final String letter;
    private final String words;

    Variation(String letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** The letter of its icon. */
    public String letter() {
        return letter;
    }

    public String words() {
        return words;
    }

    /** What a cause means where this is an improvement. */
    public static Variation of(SpecialCause cause, Improvement improvement) {
        if (cause.side() == 0) {
            return COMMON_CAUSE;
        }
        boolean high = cause.side() > 0;
        return switch (improvement) {
            case INCREASE -> high ? IMPROVEMENT : CONCERN;
            case DECREASE -> high ? CONCERN : IMPROVEMENT;
            case NEUTRAL -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
