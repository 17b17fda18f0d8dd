package org.openscrutiny.performance.exchange;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;

/** Codes of findings in cells, rows and files. */
public enum FindingCode {
    VALUE_UNREADABLE(Severity.ERROR),
    UNIT_MISMATCH(Severity.ERROR),
    UNIT_SLIP(Severity.WARNING),
    FOOTNOTE_SUSPECTED(Severity.WARNING),
    GLUED_CELL(Severity.WARNING),
    AMBIGUOUS_NA(Severity.WARNING),
    FLOOR_SIDE(Severity.ERROR),
    OPERATOR_SIDE(Severity.ERROR),
    COLUMN_MISSING(Severity.ERROR),
    COLUMN_UNKNOWN(Severity.ERROR),
    FILE_UNREADABLE(Severity.ERROR),
    FILE_REFUSED(Severity.ERROR),
    ENCODING(Severity.ERROR),
    FORMULA_CELL(Severity.ERROR),
    DUPLICATE_ROW(Severity.ERROR),
    PERIOD_UNREADABLE(Severity.ERROR),
    PERIOD_TYPE_MISMATCH(Severity.ERROR),
    FUTURE_PERIOD(Severity.ERROR),
    OUT_OF_RANGE(Severity.ERROR),
    MISSING_REASON(Severity.ERROR),
    VALUE_AND_REASON(Severity.ERROR),
    PARTS_REQUIRED(Severity.ERROR),
    PARTS_DISAGREE(Severity.ERROR),
    INDICATOR_UNKNOWN(Severity.ERROR),
    INDICATOR_RETIRED(Severity.ERROR),
    DEFINITION_DIFFERS(Severity.ERROR),
    AREA_UNKNOWN(Severity.ERROR),
    AREA_NOT_VALID(Severity.ERROR),
    REVISION_REASON(Severity.ERROR),
    TEXT_DIFFERS(Severity.NOTE),
    PROFILE_SUM(Severity.ERROR),
    PHASING_NOT_ALLOWED(Severity.ERROR),
    TARGET_IN_FORCE(Severity.ERROR),
    NOT_ALLOWED(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /**
     * Reads the parameter {@code accept}: codes with commas between, none where nothing is given.
     *
     * @param faults takes 400 for a word that is none of them
     */
    static Set<FindingCode> read(@Nullable String list, Faults faults) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        if (list != null) {
            for (String word : list.split(",", -1)) {
                try {
                    codes.add(FindingCode.valueOf(word.strip()));
                } catch (IllegalArgumentException unknown) {
                    faults.unreadable("accept", "UNKNOWN_VALUE", "There is no warning " + word.strip() + ".");
                }
            }
        }
        return codes;
    }
}
