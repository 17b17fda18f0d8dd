package org.openscrutiny.performance.rule;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.chassis.openness.PublicBytes;
import org.openscrutiny.chassis.openness.PublicViews;
import org.openscrutiny.performance.indicator.RuleFamily;

/** The rule sets as readers ask for them, through the role of anonymous readers. */
@ApplicationScoped
public class RuleReads {
    private static final String ALL = "select rule_set, body from published_rule_version order by rule_set, version";
    private static final String ONE =
            "select body, used, waiting from published_rule_version where rule_set = ? and version = ?";

    private final AgroalDataSource database;
    private final PublicViews views;

    RuleReads(@DataSource("public") AgroalDataSource database, PublicViews views) {
        this.database = database;
        this.views = views;
    }

    /** All there is, as it stands now: one statement. */
    public KnownRules now() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            Map<RuleFamily, List<RuleVersion>> found = new EnumMap<>(RuleFamily.class);
            while (rows.next()) {
                found.computeIfAbsent(RuleFamily.valueOf(rows.getString(1)), family -> new ArrayList<>())
                        .add(views.read(rows.getString(2), RuleVersion.class));
            }
            return new KnownRules(found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A version of a rule set as its bytes have it. */
    Optional<RuleVersion> version(PublicBytes rule, int number) {
        return views.read(rule.payload(), RuleView.class).versions().stream()
                .filter(v -> v.version() == number)
                .findFirst();
    }

    /** A version with what has come of it. */
    Optional<RuleVersionView> version(String id, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setString(1, id);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RuleVersionView(
                                views.read(row.getString(1), RuleVersion.class), row.getBoolean(2), row.getLong(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
