package org.openscrutiny.performance.exchange;

import java.util.regex.Pattern;

/** Texts of cells, on their way in and out: what a spreadsheet would run as a formula (OWASP, CSV injection) is marked. */
public final class CellText {
    private static final String STARTS = "=+-@\t\r";
    /** A sign before a number, a pound sign, a bracket or nothing is a number or a dash, not a formula. */
    private static final Pattern SIGNED = Pattern.compile("[+-](?:[\\s£(.\\d].*)?", Pattern.DOTALL);

    private static final int LONGEST_SHOWN = 200;

    private CellText() {}

    /** A text as a message repeats it: its first 200 characters. */
    public static String shown(String cell) {
        return cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Whether a spreadsheet would take the cell for a formula. */
    public static boolean formula(String cell) {
        return !cell.isEmpty()
                && STARTS.indexOf(cell.charAt(0)) >= 0
                && !SIGNED.matcher(cell).matches();
    }

    /** A text as exported: an apostrophe goes before what could be run. */
    public static String out(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A text as imported: the apostrophe of an export comes off again. */
    public static String in(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && STARTS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
