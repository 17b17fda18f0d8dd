package org.openscrutiny.performance.exchange;

import java.util.List;

/** The rows of one file of a known layout, in file order. */
record Sheet(Layout layout, List<SheetRow> rows) {
    Sheet {
        rows = List.copyOf(rows);
    }
}
