package org.openscrutiny.performance.exchange;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rating.RatingStatus;

/** Takes a cell apart: what is fused to it, the words for nothing, else a number. */
final class CellParser {
    private static final int LONGEST = 200;
    private static final Pattern RAG_BEHIND = Pattern.compile("(.+?)(green|amber|red)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RAG_BEFORE = Pattern.compile("(green|amber|red)(.+)", Pattern.CASE_INSENSITIVE);

    private CellParser() {}

    static PrintedValue read(String text, @Nullable YearMonth reportingMonth) {
        if (text.length() > LONGEST) {
            String cut = text.substring(0, LONGEST) + "…";
            return PrintedValue.unreadable(cut, "The cell is longer than any value: " + text.length() + " characters.");
        }
        String cell = text.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip();
        PrintedValue plain = alone(text, cell, reportingMonth);
        return plain.readable() ? plain : fused(text, cell, reportingMonth).orElse(plain);
    }

    private static PrintedValue alone(String text, String cell, @Nullable YearMonth reportingMonth) {
        return MissingWords.read(text, cell, reportingMonth).orElseGet(() -> NumberParser.read(text, cell));
    }

    /** A second cell run into this one; believed only if what is left reads by itself ("Delivered" does not). */
    private static Optional<PrintedValue> fused(String text, String cell, @Nullable YearMonth reportingMonth) {
        Matcher behind = RAG_BEHIND.matcher(cell);
        if (behind.matches()) {
            return split(text, behind.group(1), behind.group(2), null, reportingMonth);
        }
        Matcher before = RAG_BEFORE.matcher(cell);
        if (before.matches()) {
            return split(text, before.group(2), before.group(1), null, reportingMonth);
        }
        if (cell.length() < 2) {
            return Optional.empty();
        }
        int last = cell.length() - 1;
        Optional<PrintedArrow> end = PrintedArrow.read(cell.substring(last));
        if (end.isPresent()) {
            return split(text, cell.substring(0, last), cell.substring(last), end.get(), reportingMonth);
        }
        return PrintedArrow.read(cell.substring(0, 1))
                .flatMap(arrow -> split(text, cell.substring(1), cell.substring(0, 1), arrow, reportingMonth));
    }

    private static Optional<PrintedValue> split(
            String text, String rest, String piece, @Nullable PrintedArrow arrow, @Nullable YearMonth reportingMonth) {
        PrintedValue left = read(rest.strip(), reportingMonth);
        if (!left.readable() || rest.isBlank()) {
            return Optional.empty();
        }
        RatingStatus rag = arrow == null ? PrintedRag.read(piece).orElse(null) : null;
        String due = left.dueOn() == null ? "" : " (" + left.missingReason() + " " + left.dueOn() + ")";
        Finding finding = Finding.of(
                FindingCode.GLUED_CELL,
                text,
                "Two cells are run together: \"" + rest.strip() + "\"" + due + " and \""
                        + piece.toUpperCase(Locale.ROOT) + "\".",
                "Write them in two cells, or accept GLUED_CELL to split them so.");
        return Optional.of(left.glued(text, rag, arrow, finding));
    }
}
