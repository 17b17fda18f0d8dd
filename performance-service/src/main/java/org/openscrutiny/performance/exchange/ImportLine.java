package org.openscrutiny.performance.exchange;

import jakarta.persistence.Tuple;
import java.time.Instant;

/**
 * An import in a list.
 *
 * @param rows of the file; {@code rejected} and {@code waiting} those that need mending or accepting
 * @param url where its report stands
 */
record ImportLine(
        String id,
        String layout,
        ImportState state,
        String madeBy,
        Instant madeAt,
        int rows,
        long rejected,
        long waiting,
        String url) {
    static ImportLine of(Tuple row) {
        String id = row.get("id", String.class);
        return new ImportLine(
                id,
                Layout.valueOf(row.get("layout", String.class)).word(),
                ImportState.valueOf(row.get("state", String.class)),
                row.get("made_by", String.class),
                row.get("made_at", Instant.class),
                row.get("row_total", Integer.class),
                row.get("rejected", Long.class),
                row.get("waiting", Long.class),
                "/v1/imports/" + id);
    }
}
