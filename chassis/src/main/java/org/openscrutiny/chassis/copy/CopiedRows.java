package org.openscrutiny.chassis.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows that go into a table by {@code COPY}, in its text format: the quickest way for some hundreds of new rows. Checks,
 * keys and triggers of the table hold as for any insert.
 */
public final class CopiedRows {

    private final String target;
    private final StringBuilder text = new StringBuilder();
    private boolean within;

    /**
     * No rows yet.
     *
     * @param target table and columns, in the order in which values are given: {@code outbox (lane, change_id)}
     */
    public CopiedRows(String target) {
        this.target = target;
    }

    /** The next value of the row: a constant by its name, anything else by its text. */
    public CopiedRows value(@Nullable Object value) {
        if (within) {
            text.append('\t');
        }
        within = true;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else {
            append(value.toString());
        }
        return this;
    }

    /** Ends the row. */
    public void end() {
        text.append('\n');
        within = false;
    }

    /**
     * Sends them, in one statement; none if there are no rows.
     *
     * @throws SQLException for what any insert would be refused for
     */
    public void send(Connection connection) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        try {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void append(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
