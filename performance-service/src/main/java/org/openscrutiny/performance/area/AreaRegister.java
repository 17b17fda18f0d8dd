package org.openscrutiny.performance.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.openscrutiny.chassis.openness.PublicViews;

/**
 * The register as commands and imports ask it: many areas with the same number of statements as one. It is read beside
 * the session, so that asking it writes nothing that still waits there.
 */
@ApplicationScoped
public class AreaRegister {
    private static final String KNOWN = """
            with known as (select body from published_area where code = any(string_to_array(?, chr(10))))
            select body from known
            union
            select body from published_area
            where code in (select jsonb_array_elements_text(body -> 'successors') from known)""";

    private final EntityManager entities;
    private final PublicViews views;

    AreaRegister(EntityManager entities, PublicViews views) {
        this.entities = entities;
        this.views = views;
    }

    /** What is known of these areas, and of their successors: one statement. */
    public KnownAreas of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return KnownAreas.NONE;
        }
        String wanted = String.join("\n", Set.copyOf(codes));
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, wanted));
    }

    private KnownAreas read(Connection connection, String codes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, codes);
            List<AreaView> known = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(views.read(rows.getString(1), AreaView.class));
                }
            }
            return new KnownAreas(known);
        }
    }
}
