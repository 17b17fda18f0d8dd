package org.openscrutiny.chassis.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Commits changes one after the other. */
public final class Author {

    /** An instant with microseconds, as the database keeps them. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00.000001Z");

    private final AgroalDataSource database;
    private final ChangeAppender appender =
            new ChangeAppender(new ObjectMapper(), Generators.timeBasedEpochGenerator()::generate);

    public Author(Store store) {
        this.database = store.pool(1);
    }

    /** Commits the changes together and tells the rows written to the log. */
    public int commit(Change... changes) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int written = append(connection, changes);
                connection.commit();
                return written;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    int append(Connection connection, Change... changes) throws SQLException {
        return appender.append(connection, List.of(changes), new Origin("officer-1", NOON, null));
    }
}
