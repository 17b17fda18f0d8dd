package org.openscrutiny.performance.rating;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.PublicViews;

/** Frozen entries of ratings as everybody could read them while they were the newest, through the role of anonymous readers. */
@ApplicationScoped
public class PublicEntries {
    private static final String ENTRIES = """
            select distinct on (h.id, ((h.payload::jsonb) ->> 'entry')::integer) h.payload
            from public_history h
            where h.topic = ? and h.id = any(string_to_array(?, chr(10))) and h.payload is not null
            order by h.id, ((h.payload::jsonb) ->> 'entry')::integer, h.version desc""";

    private final AgroalDataSource database;
    private final PublicViews views;

    PublicEntries(@DataSource("public") AgroalDataSource database, PublicViews views) {
        this.database = database;
        this.views = views;
    }

    /**
     * An entry.
     *
     * @param id of its rating
     * @param reasonText the sentence, which names the rule
     * @param cause why it was made, absent of the first
     */
    public record Entry(
            String id,
            int entry,
            RatingStatus rating,
            String reasonText,
            Instant publishedAt,
            @Nullable RatingCause cause) {}

    /** All entries of these ratings by rating, the first first: one statement, none for no rating. */
    public Map<String, List<Entry>> of(Collection<String> ratings) {
        Map<String, List<Entry>> found = new HashMap<>();
        if (ratings.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setString(1, RatingEvent.TYPE.topic());
            select.setString(2, String.join("\n", ratings));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Entry entry = views.read(rows.getString(1), Entry.class);
                    found.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
