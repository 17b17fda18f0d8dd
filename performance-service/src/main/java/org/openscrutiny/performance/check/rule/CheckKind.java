package org.openscrutiny.performance.check.rule;

import java.util.EnumSet;
import java.util.Set;

/** What a printed figure says of others, and the inputs from which it can be made again. */
@SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which never changes
public enum CheckKind {
    /** 100·(after − before)/before. */
    PERCENT_CHANGE(Set.of(InputRole.AFTER), Set.of(InputRole.BEFORE)),
    /** after − before. */
    ABSOLUTE_CHANGE(Set.of(InputRole.AFTER), Set.of(InputRole.BEFORE)),
    /** after − before of two percentages, in points. */
    POINT_CHANGE(Set.of(InputRole.AFTER), Set.of(InputRole.BEFORE)),
    /** 100·parts/whole; the whole may be printed in parts of its own. */
    SHARE(Set.of(InputRole.PART), Set.of(InputRole.WHOLE)),
    /** Sum of the parts, each times its factor. */
    TOTAL(Set.of(InputRole.PART), Set.of()),
    /** outturn − budget; above zero is an overspend. */
    VARIANCE(Set.of(InputRole.OUTTURN), Set.of(InputRole.BUDGET)),
    /** per·parts/(whole·months/12). */
    RATE(Set.of(InputRole.PART), Set.of(InputRole.WHOLE)),
    /** amount ÷ number. */
    MEAN(Set.of(InputRole.PART), Set.of(InputRole.WHOLE)),
    /** The same fact where it is printed elsewhere. */
    CROSS_PRINT(Set.of(InputRole.ELSEWHERE), Set.of()),
    /** The colour that the rule gives. */
    RATING(Set.of(InputRole.VALUE), Set.of(InputRole.LEVEL, InputRole.FLOOR, InputRole.WHOLE)),
    /** The way from before to after, against an arrow or a word. */
    DIRECTION(Set.of(InputRole.AFTER), Set.of(InputRole.BEFORE, InputRole.LEVEL));

    private final Set<InputRole> needed;
    private final Set<InputRole> optional;

    CheckKind(Set<InputRole> needed, Set<InputRole> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** Inputs without which there is no claim; what may be unprinted is not among them. */
    public Set<InputRole> needed() {
        return needed;
    }

    /** All inputs that this kind reads. */
    public Set<InputRole> read() {
        Set<InputRole> all = EnumSet.copyOf(needed);
        all.addAll(optional);
        return all;
    }

    /** Whether several figures may stand in one role: they are added. */
    public boolean adds() {
        return switch (this) {
            case SHARE, TOTAL, RATE, MEAN -> true;
            case PERCENT_CHANGE, ABSOLUTE_CHANGE, POINT_CHANGE, VARIANCE, CROSS_PRINT, RATING, DIRECTION -> false;
        };
    }

    /** Whether the published text is a word: a colour, an arrow, "increased". */
    public boolean isWord() {
        return this == RATING || this == DIRECTION;
    }

    /** Whether it compares what must be of one area. */
    boolean ofOneArea() {
        return this != TOTAL && this != RATING;
    }

    /** Whether a break of the series leaves nothing to compare; a change across one can be calculated all the same. */
    boolean breaks() {
        return this == CROSS_PRINT || this == RATING || this == DIRECTION;
    }

    /** Whether a word like "fewer" before or behind the number gives it its sign. */
    boolean signedByWord() {
        return this == PERCENT_CHANGE || this == ABSOLUTE_CHANGE || this == POINT_CHANGE || this == VARIANCE;
    }
}
