package org.openscrutiny.performance.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an exported table, in one statement. It reads the tables, since an import needs what the public
 * bytes leave out: why a percentage has no parts, and when a missing value is due.
 */
@ApplicationScoped
class ExportRows {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(code|at)\\b");

    private final AgroalDataSource database;

    ExportRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Takes one row: text, BigDecimal, Integer, LocalDate, Instant, Boolean or null, in the order of the columns. */
    interface Taker {
        void take(List<@Nullable Object> cells) throws IOException;
    }

    /** Gives all rows in the order of their keys; of one indicator where a code is given. */
    void each(ExportTable table, @Nullable String code, Taker taker) {
        List<ColumnKind> kinds = table.columns().stream().map(ColumnKind::of).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        PARAMETER.matcher(table.sql()).replaceAll("?"))) {
            bind(statement, table, code);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<@Nullable Object> cells = new ArrayList<>(kinds.size());
                    for (int i = 0; i < kinds.size(); i++) {
                        cells.add(cell(rows, table.columns().get(i), kinds.get(i)));
                    }
                    taker.take(cells);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bind(PreparedStatement statement, ExportTable table, @Nullable String code)
            throws SQLException {
        Matcher parameters = PARAMETER.matcher(table.sql());
        Instant at = table.at();
        for (int i = 1; parameters.find(); i++) {
            if (parameters.group(1).equals("code")) {
                statement.setString(i, code);
            } else {
                statement.setObject(i, at == null ? null : at.atOffset(ZoneOffset.UTC));
            }
        }
    }

    private static @Nullable Object cell(ResultSet row, String column, ColumnKind kind) throws SQLException {
        switch (kind) {
            case NUMBER -> {
                return row.getBigDecimal(column);
            }
            case WHOLE -> {
                return row.getObject(column, Integer.class);
            }
            case DAY -> {
                Object day = row.getObject(column);
                return day instanceof Timestamp at ? at.toInstant() : row.getObject(column, LocalDate.class);
            }
            case INSTANT -> {
                Timestamp at = row.getTimestamp(column);
                return at == null ? null : at.toInstant();
            }
            case TRUTH -> {
                return row.getObject(column, Boolean.class);
            }
            case TEXT -> {
                String text = row.getString(column);
                return text == null ? "" : text;
            }
        }
        throw new IllegalStateException();
    }
}
