package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.rating.RatingStatus;

/** The cells of one row, read one by one; collects what is found under the header of its column. */
final class RowCells {
    private final Map<String, String> row;
    private final DashboardContext context;
    private final List<Finding> findings = new ArrayList<>();

    RowCells(Map<String, String> row, DashboardContext context) {
        this.row = row;
        this.context = context;
    }

    List<Finding> findings() {
        return findings;
    }

    String text(String column) {
        return row.getOrDefault(column, "").strip();
    }

    PrintedValue value(String column, @Nullable BigDecimal... references) {
        PrintedValue read =
                UnitSlip.against(PrintedValue.read(row.getOrDefault(column, ""), context.reportingMonth()), references);
        read.findings().forEach(finding -> findings.add(finding.in(column)));
        return read;
    }

    /** The constant a closed column names; a finding and nothing if it names none. */
    <E extends Enum<E>> Optional<E> constant(String column, E[] constants) {
        String name = text(column);
        Optional<E> found = Arrays.stream(constants)
                .filter(c -> c.name().equalsIgnoreCase(name))
                .findFirst();
        if (found.isEmpty()) {
            add(
                    column,
                    name.isEmpty() ? FindingCode.COLUMN_MISSING : FindingCode.VALUE_UNREADABLE,
                    name,
                    "\"" + name + "\" is not one of the words of this column.",
                    "Write one of " + Arrays.toString(constants) + ".");
        }
        return found;
    }

    @Nullable
    RatingStatus rag(String column, PrintedValue beside) {
        String word = text(column);
        if (word.isEmpty()) {
            return beside.gluedRag();
        }
        Optional<RatingStatus> read = PrintedRag.read(word);
        if (read.isEmpty()) {
            add(
                    column,
                    FindingCode.VALUE_UNREADABLE,
                    word,
                    "\"" + word + "\" is not a colour.",
                    "Write GREEN, AMBER or RED, or leave the cell empty.");
        }
        return read.orElse(null);
    }

    @Nullable
    PrintedArrow arrow(PrintedValue beside) {
        String printed = text("dot_printed");
        String word = text("dot");
        Optional<PrintedArrow> sign = PrintedArrow.read(printed);
        Optional<PrintedArrow> said = PrintedArrow.read(word);
        boolean unknown = (!printed.isEmpty() && sign.isEmpty()) || (!word.isEmpty() && said.isEmpty());
        if (unknown || (sign.isPresent() && said.isPresent() && !sign.equals(said))) {
            add(
                    "dot_printed",
                    FindingCode.VALUE_UNREADABLE,
                    printed,
                    "\"" + printed + "\" and \"" + word + "\" do not name one direction.",
                    "Write one arrow, or IMPROVED, FALLEN or UNCHANGED.");
        }
        return sign.or(() -> said).orElse(beside.gluedArrow());
    }

    void add(String column, FindingCode code, String value, String message, String fix) {
        findings.add(Finding.of(code, value, message, fix).in(column));
    }
}
