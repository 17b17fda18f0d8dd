package org.openscrutiny.performance.check;

import org.openscrutiny.performance.exchange.CellText;

/**
 * Something of a row that cannot be read.
 *
 * @param row row of the file, the header being 1
 * @param value the cell as written, its first 200 characters
 * @param fix what to write instead
 */
public record BatchFault(int row, String column, String value, String code, String message, String fix) {
    public BatchFault {
        value = CellText.shown(value);
    }
}
