package org.openscrutiny.performance.dashboard;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
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
            select count(*) from (select erase_pack(id, ?) from held offset 0) erased""";

    private final AgroalDataSource database;
    private final CanonicalJson canonical;

    ErasedPacks(AgroalDataSource database, CanonicalJson canonical) {
        this.database = database;
        this.canonical = canonical;
    }

    void erased(@Observes CommentaryErased erasure) {
        String standing = canonical
                .write(erasure.standing().stream().map(ShownCommentary::of).toList())
                .text();
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setString(1, erasure.ratingId());
            erase.setString(2, erasure.ratingId());
            erase.setString(3, standing);
            erase.setObject(4, erasure.at().atOffset(ZoneOffset.UTC));
            erase.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("packs could not be erased", e);
        }
    }
}
