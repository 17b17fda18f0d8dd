package org.openscrutiny.performance.chart;

/** Whether a process as it runs meets its target. */
public enum Assurance {
    CONSISTENT_PASS("P", "the target is met whatever chance does"),
    CONSISTENT_FAIL("F", "the target is missed unless the process changes"),
    INCONSISTENT("?", "chance decides whether the target is met");

    private final String letter;
    private final String words;

    Assurance(String letter, String words) {
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
}
