package org.openscrutiny.performance.check.rule;

import java.util.Locale;

/** Why two figures may differ and both be right; one is proposed by an officer and granted by an approver. */
public enum ExplanationReason {
    DEFINITION_CHANGE,
    OVERLAPPING_CATEGORIES,
    SUBSET_DENOMINATOR,
    LATER_EXTRACT,
    PERIOD_DIFFERS,
    COVERAGE_DIFFERS,
    SOURCE_DIFFERS,
    MISLABELLED,
    JUDGEMENT;

    /** The reason in plain words: {@code later extract}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
