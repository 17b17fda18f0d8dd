package org.openscrutiny.performance.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should look at.
 *
 * @param column header of the column; null while a cell is read by itself
 * @param value the text as printed, its first 200 characters
 * @param fix what to write, or what accepting the code will do
 */
public record Finding(
        @Nullable String column, String value, FindingCode code, Severity severity, String message, String fix) {
    private static final String OWNER = "owner";
    private static final int LONGEST_MESSAGE = 1_000;

    public Finding {
        value = CellText.shown(value);
        message = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }

    static Finding of(FindingCode code, String value, String message, String fix) {
        return new Finding(null, value, code, code.severity(), message, fix);
    }

    /** The same of a document of the past: it is kept once somebody accepts it. */
    Finding asWarning() {
        return new Finding(
                column,
                value,
                code,
                Severity.WARNING,
                message,
                "Accept " + code + " to keep it as printed, with a warning.");
    }

    /** Under its column; a name is not repeated, since reports are kept when it is erased. */
    Finding in(String header) {
        return new Finding(header, header.equals(OWNER) ? "" : value, code, severity, message, fix);
    }
}
