package org.openscrutiny.performance.rating;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.openscrutiny.chassis.copy.CopiedRows;
import org.openscrutiny.chassis.store.JsonColumns;
import org.openscrutiny.performance.observation.FlagsText;

/** Stores new ratings with their entries: a few through the session, many by {@code COPY} past it. */
@ApplicationScoped
class RatingRows {
    /** From how many on the session, which watches each of them, costs more than it gives. */
    private static final int MANY = 300;

    private static final String RATING = "rating (id, indicator_id, indicator_code, area_code, period_key, period_end,"
            + " measure, entry, rating, row_version)";
    private static final String ENTRY = "rating_entry (id, rating_id, number, observation_id, vintage, target_id,"
            + " target_version, rule_set, rule_version, rating, reason, reason_text, inputs, value, previous, target,"
            + " floor, flags, direction, cause, next_due_on, rated_at, published_at)";

    private final Ratings ratings;
    private final AgroalDataSource database;
    private final FlagsText flags = new FlagsText();

    RatingRows(Ratings ratings, AgroalDataSource database) {
        this.ratings = ratings;
        this.database = database;
    }

    /** Stores them within the caller's transaction; nobody has judged them. The session may not know them afterwards. */
    void insert(List<Rating> made) {
        if (made.size() < MANY) {
            ratings.persist(made);
            return;
        }
        CopiedRows rows = new CopiedRows(RATING);
        CopiedRows entries = new CopiedRows(ENTRY);
        for (Rating one : made) {
            rows.value(one.id())
                    .value(one.indicatorId())
                    .value(one.indicatorCode())
                    .value(one.areaCode())
                    .value(one.period().key())
                    .value(one.periodEnd())
                    .value(one.measure())
                    .value(one.entry())
                    .value(one.status())
                    .value(one.rowVersion())
                    .end();
            one.entries().forEach(entry -> copy(entries, one, entry));
        }
        // What the rows refer to may still wait in the session.
        ratings.flush();
        try (var connection = database.getConnection()) {
            rows.send(connection);
            entries.send(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("ratings could not be written", e);
        }
    }

    private void copy(CopiedRows rows, Rating of, RatingEntry entry) {
        rows.value(entry.id())
                .value(of.id())
                .value(entry.number())
                .value(entry.observationId())
                .value(entry.vintage())
                .value(entry.targetId())
                .value(entry.targetVersion())
                .value(entry.ruleSet())
                .value(entry.ruleVersion())
                .value(entry.status())
                .value(entry.reason())
                .value(entry.reasonText())
                .value(JsonColumns.text(entry.inputs()))
                .value(entry.value())
                .value(entry.previous())
                .value(entry.target())
                .value(entry.floor())
                .value(flags.convertToDatabaseColumn(entry.flags()))
                .value(entry.direction())
                .value(entry.cause())
                .value(entry.nextDueOn())
                .value(entry.ratedAt())
                .value(entry.publishedAt())
                .end();
    }
}
