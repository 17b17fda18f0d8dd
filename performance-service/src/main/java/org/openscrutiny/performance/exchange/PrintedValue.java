package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.observation.Qualifier;
import org.openscrutiny.performance.rating.RatingStatus;

/**
 * A printed cell and what it reads as; the text itself is always kept. Either a value, or a reason why none is there,
 * or an error among the findings.
 *
 * @param value plain number, multiplier applied; where a warning proposes a mend, the mended number
 * @param literal the number as it stands in print; differs from {@code value} only under UNIT_SLIP
 * @param scale precision printed, in decimals of the plain number: 1 for 58.5, −3 for 523k, −4 for £3.14m
 * @param marker footnote mark, without its text
 * @param note text in brackets: "April result", "2010"
 * @param dueOn last day of the month in which a missing value is promised
 * @param gluedRag colour word fused to the cell; {@code gluedArrow} likewise
 */
public record PrintedValue(
        String text,
        @Nullable BigDecimal value,
        @Nullable BigDecimal literal,
        PrintedUnit unit,
        int scale,
        @Nullable Operator operator,
        Qualifier qualifier,
        @Nullable BigDecimal upper,
        @Nullable String marker,
        @Nullable String note,
        @Nullable MissingReason missingReason,
        @Nullable LocalDate dueOn,
        @Nullable RatingStatus gluedRag,
        @Nullable PrintedArrow gluedArrow,
        List<Finding> findings) {
    public PrintedValue {
        findings = List.copyOf(findings);
    }

    /** Reads a cell of which nothing else is known; never throws. */
    public static PrintedValue read(String text) {
        return read(text, null);
    }

    /** Reads a cell of a document about a month, which gives "Elections in October" its year; never throws. */
    public static PrintedValue read(String text, @Nullable YearMonth reportingMonth) {
        return CellParser.read(text, reportingMonth);
    }

    /** Whether the cell could be made sense of: no ERROR among the findings. */
    public boolean readable() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    public boolean has(FindingCode code) {
        return findings.stream().anyMatch(f -> f.code() == code);
    }

    static PrintedValue missing(String text, MissingReason reason, @Nullable LocalDate dueOn, List<Finding> findings) {
        return new PrintedValue(
                text,
                null,
                null,
                PrintedUnit.NONE,
                0,
                null,
                Qualifier.EXACT,
                null,
                null,
                null,
                reason,
                dueOn,
                null,
                null,
                findings);
    }

    static PrintedValue unreadable(String text, String message) {
        String fix =
                "Write a plain number, 1,086, 523k, £3.14m, 67%, ≤59.5 or (12.5), or the reason why there is none.";
        Finding fault = Finding.of(FindingCode.VALUE_UNREADABLE, text, message, fix);
        return new PrintedValue(
                text,
                null,
                null,
                PrintedUnit.NONE,
                0,
                null,
                Qualifier.EXACT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(fault));
    }

    /** The same cell under its whole text, with what was fused to it and one finding more. */
    PrintedValue glued(String whole, @Nullable RatingStatus rag, @Nullable PrintedArrow arrow, Finding finding) {
        return new PrintedValue(
                whole,
                value,
                literal,
                unit,
                scale,
                operator,
                qualifier,
                upper,
                marker,
                note,
                missingReason,
                dueOn,
                rag == null ? gluedRag : rag,
                arrow == null ? gluedArrow : arrow,
                with(finding));
    }

    /** The same cell read as another number. */
    PrintedValue mended(BigDecimal number, int printedScale, Finding finding) {
        return new PrintedValue(
                text,
                number,
                literal,
                unit,
                printedScale,
                operator,
                qualifier,
                upper,
                marker,
                note,
                missingReason,
                dueOn,
                gluedRag,
                gluedArrow,
                with(finding));
    }

    PrintedValue warned(Finding finding) {
        return new PrintedValue(
                text,
                value,
                literal,
                unit,
                scale,
                operator,
                qualifier,
                upper,
                marker,
                note,
                missingReason,
                dueOn,
                gluedRag,
                gluedArrow,
                with(finding));
    }

    private List<Finding> with(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return all;
    }
}
