package org.openscrutiny.performance.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes published figures in the layout {@code observations}, in one statement. It reads the tables, since an import
 * needs what the public bytes leave out: why a percentage has no parts, and when a missing value is due.
 */
@ApplicationScoped
class ObservationExport {
    private static final String PUBLISHED = """
            select i.code as "indicatorCode", o.area_code as "areaCode", o.period_key as "period", o.category,
                   v.value, v.numerator, v.denominator, v.value_only_reason as "valueOnlyReason",
                   v.flags, v.missing_reason as "missingReason", v.due_on as "dueOn", v.qualifier, v.upper, v.printed,
                   (select string_agg(c ->> 'text', ' ') from jsonb_array_elements(v.caveats) c) as "caveats",
                   v.source_title as "sourceTitle", v.source_publisher as "sourcePublisher",
                   v.source_published_on as "sourcePublishedOn", v.source_reference as "sourceReference",
                   v.reason
            from observation o
            join indicator i on i.id = o.indicator_id
            join vintage v on v.observation_id = o.id and v.number = o.published_vintage and v.state = 'PUBLISHED'
            where ?::text is null or i.code = ?
            order by i.code, o.area_code, o.period_end, o.period_key, o.category""";

    private final AgroalDataSource database;

    ObservationExport(AgroalDataSource database) {
        this.database = database;
    }

    String csv(@Nullable String code) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
                Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUBLISHED)) {
            statement.setString(1, code);
            statement.setString(2, code);
            csv.printRecord(Layout.OBSERVATIONS.columns());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    csv.printRecord(line(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (String column : Layout.OBSERVATIONS.columns()) {
            cells.add(
                    switch (column) {
                        case "value", "numerator", "denominator", "upper" -> number(row.getBigDecimal(column));
                        default -> CellText.out(Objects.requireNonNullElse(row.getString(column), ""));
                    });
        }
        return cells;
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
