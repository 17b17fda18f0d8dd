package org.openscrutiny.performance.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.chassis.problem.Fault;
import org.openscrutiny.chassis.problem.Problem;

/** The first row of a table: which column stands where. */
public final class SheetHeader {
    /** Columns that a table may have. */
    static final int MOST_COLUMNS = 256;

    private SheetHeader() {}

    /**
     * The places of the columns by their names.
     *
     * @param what the kind of table, for messages
     * @throws Problem 422 {@code import-rejected} with every fault
     */
    public static Map<String, Integer> columns(
            List<String> header, Collection<String> known, Collection<String> needed, String what) {
        if (header.isEmpty()) {
            throw ImportRejected.of("", FindingCode.COLUMN_MISSING, "The file is empty; its first row is a header.");
        }
        checkShape(header, known);
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!known.contains(name)) {
                String shown = CellText.shown(name);
                faults.add(new Fault(
                        shown,
                        FindingCode.COLUMN_UNKNOWN.name(),
                        "There is no column \"" + shown + "\" in " + what + "; the nearest is \""
                                + NearestName.of(name, known) + "\"."));
            } else if (columns.put(name, i) != null) {
                faults.add(new Fault(name, FindingCode.COLUMN_UNKNOWN.name(), "The column stands there twice."));
            }
        }
        needed.stream()
                .filter(name -> !columns.containsKey(name))
                .sorted()
                .forEach(name -> faults.add(
                        new Fault(name, FindingCode.COLUMN_MISSING.name(), "The column \"" + name + "\" is needed.")));
        if (!faults.isEmpty()) {
            throw ImportRejected.of(faults);
        }
        return columns;
    }

    private static void checkShape(List<String> header, Collection<String> known) {
        if (header.size() > MOST_COLUMNS) {
            throw ImportRejected.of(
                    "",
                    FindingCode.COLUMN_UNKNOWN,
                    "The header has " + header.size() + " columns; a table has at most " + MOST_COLUMNS + ".");
        }
        String only = header.getFirst();
        if (header.size() == 1 && !known.contains(only) && (only.contains(";") || only.contains("\t"))) {
            throw ImportRejected.of(
                    "",
                    FindingCode.COLUMN_UNKNOWN,
                    "The columns are parted by " + (only.contains(";") ? "semicolons" : "tabs")
                            + "; save the file as CSV with commas between them.");
        }
    }
}
