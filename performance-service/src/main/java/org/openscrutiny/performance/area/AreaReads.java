package org.openscrutiny.performance.area;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openscrutiny.chassis.openness.PublicViews;

/** The register as readers ask it, through the role of anonymous readers: one statement however deep it goes. */
@ApplicationScoped
public class AreaReads {
    private static final String BELOW = """
            with recursive below(code) as (
                select unnest(string_to_array(?, chr(10)))
                union
                select part.code from below cross join lateral (
                    select inner_area.code from published_area whole
                        join published_area inner_area on inner_area.parent = whole.code
                    where whole.code = below.code and not whole.excludes @> to_jsonb(inner_area.code)
                    union all
                    select listed.code from published_area whole
                        cross join jsonb_array_elements_text(whole.includes) as listed(code)
                    where whole.code = below.code) part
            )
            select body from published_area where code in (select code from below)""";
    private static final String NAMED = "select body from published_area where code = any(string_to_array(?, chr(10)))";

    private final AgroalDataSource database;
    private final PublicViews views;

    AreaReads(@DataSource("public") AgroalDataSource database, PublicViews views) {
        this.database = database;
        this.views = views;
    }

    /** These areas and all that lies in them or is a part of them, as far as they are registered. */
    public AreaTree below(Collection<String> codes) {
        return new AreaTree(select(BELOW, codes));
    }

    /** What these areas are called, as far as they are registered. */
    public Map<String, String> names(Collection<String> codes) {
        return select(NAMED, codes).stream().collect(Collectors.toMap(AreaView::code, AreaView::name));
    }

    private List<AreaView> select(String sql, Collection<String> codes) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, String.join("\n", codes));
            List<AreaView> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(views.read(rows.getString(1), AreaView.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
