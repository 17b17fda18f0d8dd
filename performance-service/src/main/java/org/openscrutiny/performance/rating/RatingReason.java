package org.openscrutiny.performance.rating;

/** Why a rating has its status; those without a colour come first, in the order in which they are looked for. */
public enum RatingReason {
    ROLE_NOT_RATED("the indicator gives context and is not rated"),
    NO_RANGE("no expected range is set"),
    NOT_DUE("the result is not due yet"),
    VALUE_NOT_APPLICABLE("a value cannot exist"),
    VALUE_SUPPRESSED("the value is suppressed"),
    VALUE_MISSING("there is no value"),
    DENOMINATOR_TOO_SMALL("too few cases stand behind the value"),
    TARGET_TO_BE_CONFIRMED("the target is to be confirmed"),
    TARGET_ABSENT("there is no target"),
    DEFINITION_MISMATCH("value, target and rule are not of one definition"),
    PROFILE_ABSENT("nothing says what part of the target is due by now"),
    TARGET_ZERO("a share of a target of zero means nothing"),
    VALUE_TOO_VAGUE("the value is too vaguely stated: its bounds fall under different statuses"),
    FLOOR_ABSENT("the target is not met and there is no floor"),
    TARGET_MET("target met"),
    BETWEEN_FLOOR_AND_TARGET("between floor and target"),
    BELOW_FLOOR("below the floor"),
    ABOVE_FLOOR("above the floor"),
    WITHIN_TOLERANCE("within the tolerance"),
    BEYOND_TOLERANCE("beyond the tolerance");

    private final String words;

    RatingReason(String words) {
        this.words = words;
    }

    /** The reason in plain words, to follow "because". */
    public String words() {
        return words;
    }
}
