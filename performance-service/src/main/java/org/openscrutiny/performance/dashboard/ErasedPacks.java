package org.openscrutiny.performance.dashboard;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.chassis.outbox.Change;
import org.openscrutiny.chassis.outbox.Changes;
import org.openscrutiny.performance.commentary.CommentaryErased;
import org.openscrutiny.performance.commentary.ShownCommentary;

/** Takes the documents away of packs that printed what a commentary says no more; their numbers and hashes stay. */
@ApplicationScoped
class ErasedPacks {
    private static final String ERASE = """
            with held as (
                select p.id from public_pack p
                where position(? in p.document) > 0 and exists (
                    select from jsonb_path_query(p.document::jsonb,
                        '$.sections[*].rows[*].results[*].rating ? (@.ratingId == $rating).commentary
                            ? (exists (@.happened))',
                        jsonb_build_object('rating', ?::text)) as printed (text)
                    where not ?::jsonb @> jsonb_build_array(printed.text)))
            select id, erase_pack(id, ?) from held""";

    private final AgroalDataSource database;
    private final CanonicalJson canonical;
    private final EntityManager entities;
    private final Changes changes;

    ErasedPacks(AgroalDataSource database, CanonicalJson canonical, EntityManager entities, Changes changes) {
        this.database = database;
        this.canonical = canonical;
        this.entities = entities;
        this.changes = changes;
    }

    void erased(@Observes CommentaryErased erasure) {
        List<String> erased = erase(erasure);
        if (!erased.isEmpty()) {
            changes.appendAll(() -> erased.stream().map(this::change).toList());
        }
    }

    private Change change(String id) {
        return PackEvent.ERASED.by("ERASE", entities.find(Pack.class, id), entities.find(PackWithdrawal.class, id));
    }

    private List<String> erase(CommentaryErased erasure) {
        String standing = canonical
                .write(erasure.standing().stream().map(ShownCommentary::of).toList())
                .text();
        List<String> erased = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setString(1, erasure.ratingId());
            erase.setString(2, erasure.ratingId());
            erase.setString(3, standing);
            erase.setObject(4, erasure.at().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = erase.executeQuery()) {
                while (rows.next()) {
                    erased.add(rows.getString(1));
                }
            }
            return erased;
        } catch (SQLException e) {
            throw new IllegalStateException("packs could not be erased", e);
        }
    }
}
