package org.openscrutiny.performance.exchange;

import java.util.List;
import java.util.Map;

/**
 * One row of a file, its cells by column.
 *
 * @param number row of the sheet, the header being 1
 * @param findings what is wrong with cells whatever they mean
 */
record SheetRow(int number, Map<String, String> cells, List<Finding> findings) {
    SheetRow {
        cells = Map.copyOf(cells);
        findings = List.copyOf(findings);
    }

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
