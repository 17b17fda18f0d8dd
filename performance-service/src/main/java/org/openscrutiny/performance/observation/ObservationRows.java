package org.openscrutiny.performance.observation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.openscrutiny.chassis.copy.CopiedRows;
import org.openscrutiny.chassis.store.JsonColumns;

/** Stores new observations with their vintages: a few through the session, many by {@code COPY} past it. */
@ApplicationScoped
class ObservationRows {
    /** From how many on the session, which watches each of them, costs more than it gives. */
    private static final int MANY = 300;

    private static final String OBSERVATION = "observation (id, indicator_id, area_code, period_key, period_type,"
            + " period_end, period_label, category, vintage, state, published_vintage, row_version)";
    private static final String VINTAGE = "vintage (id, observation_id, number, state, value, numerator, denominator,"
            + " value_only_reason, printed, flags, missing_reason, due_on, qualifier, upper, caveats,"
            + " source_publisher, source_title, source_published_on, source_reference, reason, warnings, recorded_at,"
            + " recorded_by, submitted_by, approved_at, approved_by, publish_at, published_at, as_printed, returned_reason,"
            + " withdrawn_reason)";

    private final Observations observations;
    private final AgroalDataSource database;
    private final FlagsText flags = new FlagsText();

    ObservationRows(Observations observations, AgroalDataSource database) {
        this.observations = observations;
        this.database = database;
    }

    /** Stores them within the caller's transaction; the session may not know them afterwards. */
    void insert(List<Observation> made) {
        if (made.size() < MANY) {
            observations.persist(made);
            return;
        }
        CopiedRows rows = new CopiedRows(OBSERVATION);
        CopiedRows vintages = new CopiedRows(VINTAGE);
        for (Observation one : made) {
            one.copyTo(rows);
            one.vintages().forEach(vintage -> copy(vintages, one, vintage));
        }
        // What the rows refer to may still wait in the session.
        observations.flush();
        try (var connection = database.getConnection()) {
            rows.send(connection);
            vintages.send(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("observations could not be written", e);
        }
    }

    private void copy(CopiedRows rows, Observation of, Vintage vintage) {
        Figure figure = vintage.figure();
        Source source = figure.source();
        rows.value(vintage.id())
                .value(of.id())
                .value(vintage.number())
                .value(vintage.state())
                .value(figure.value())
                .value(figure.numerator())
                .value(figure.denominator())
                .value(figure.valueOnlyReason())
                .value(figure.printed())
                .value(flags.convertToDatabaseColumn(figure.flags()))
                .value(figure.missingReason())
                .value(figure.dueOn())
                .value(figure.qualifier())
                .value(figure.upper())
                .value(JsonColumns.text(figure.caveats()))
                .value(source == null ? null : source.publisher())
                .value(source == null ? null : source.title())
                .value(source == null ? null : source.publishedOn())
                .value(source == null ? null : source.reference())
                .value(figure.reason())
                .value(JsonColumns.text(vintage.warnings()))
                .value(vintage.recordedAt())
                .value(vintage.recordedBy())
                .value(JsonColumns.text(vintage.submittedBy()))
                .value(vintage.approvedAt())
                .value(vintage.approvedBy())
                .value(vintage.publishAt())
                .value(vintage.publishedAt())
                .value(vintage.asPrinted())
                .value(vintage.returnedReason())
                .value(vintage.withdrawnReason())
                .end();
    }
}
