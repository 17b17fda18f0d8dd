package org.openscrutiny.performance.exchange;

/** Codes of findings in printed cells and rows. */
public enum FindingCode {
    VALUE_UNREADABLE(Severity.ERROR),
    UNIT_MISMATCH(Severity.ERROR),
    UNIT_SLIP(Severity.WARNING),
    FOOTNOTE_SUSPECTED(Severity.WARNING),
    GLUED_CELL(Severity.WARNING),
    AMBIGUOUS_NA(Severity.WARNING),
    FLOOR_SIDE(Severity.ERROR),
    OPERATOR_SIDE(Severity.ERROR),
    COLUMN_MISSING(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
