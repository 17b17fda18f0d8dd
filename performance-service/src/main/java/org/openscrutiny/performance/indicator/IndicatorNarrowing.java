package org.openscrutiny.performance.indicator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.problem.Problem;

/** The indicators that lists are narrowed to by priority, body, owner and rating; one or two statements a filter. */
@ApplicationScoped
public class IndicatorNarrowing {
    private static final String PUBLIC_BODY = "select id from public_state where type = 'performance.indicator'"
            + " and not deleted and (payload::jsonb) -> 'bodyIds' @> to_jsonb(?::text)";
    private static final String BODY = "select id from indicator where body_ids @> to_jsonb(?::text)";
    private static final String OWNER =
            "select id from indicator where owner = ? and (?::text[] is null or code = any(?))";

    private final AgroalDataSource database;
    private final AgroalDataSource open;
    private final IndicatorFiling filing;
    private final RatedIndicators rated;
    private final OwnIndicators own;

    IndicatorNarrowing(
            AgroalDataSource database,
            @DataSource("public") AgroalDataSource open,
            IndicatorFiling filing,
            RatedIndicators rated,
            OwnIndicators own) {
        this.database = database;
        this.open = open;
        this.filing = filing;
        this.rated = rated;
        this.own = own;
    }

    /**
     * The words of a list's parameters and the indicators they stand for.
     *
     * @param words what a cursor is bound to
     * @param ids null means all
     */
    public record Narrowed(String words, @Nullable SortedSet<String> ids) {
        /** Narrows a list of what belongs to indicators; their ids stand at a path. */
        public <Q extends Narrowable<Q>> Q on(Q query, String path) {
            return ids == null ? query : query.whereOneOf(path, ids, words);
        }
    }

    /**
     * Reads the parameters; null narrows nothing.
     *
     * @param priority under which it stands today, {@code body} an id it is reported to
     * @throws Problem 400 for {@code owner} where the caller sees no owners
     */
    public Narrowed by(@Nullable String priority, @Nullable String body, @Nullable String owner) {
        if (owner != null && !own.privileged()) {
            throw Problem.unreadable("owner", "NOT_PUBLIC", "Owners are named to roles of the service only.");
        }
        SortedSet<String> ids = null;
        if (priority != null) {
            ids = both(ids, filing.indicators(priority));
        }
        if (body != null) {
            ids = both(ids, own.privileged() ? select(database, BODY, body) : select(open, PUBLIC_BODY, body));
        }
        if (owner != null) {
            ids = both(ids, owned(owner));
        }
        return new Narrowed("priority=" + priority + " body=" + body + " owner=" + owner, ids);
    }

    /**
     * The same, and by the newest rating of some area and its freshness today.
     *
     * @throws Problem 400 besides for a word that is no status or freshness
     */
    public Narrowed by(
            @Nullable String priority,
            @Nullable String body,
            @Nullable String owner,
            @Nullable String rating,
            @Nullable String freshness) {
        Narrowed narrowed = by(priority, body, owner);
        if (rating == null && freshness == null) {
            return narrowed;
        }
        return new Narrowed(
                narrowed.words() + " rating=" + rating + " freshness=" + freshness,
                both(narrowed.ids(), rated.with(rating, freshness)));
    }

    private static SortedSet<String> both(@Nullable SortedSet<String> some, Set<String> others) {
        SortedSet<String> both = new TreeSet<>(others);
        if (some != null) {
            both.retainAll(some);
        }
        return both;
    }

    private static Set<String> select(AgroalDataSource from, String sql, String value) {
        try (Connection connection = from.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            return ids(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> owned(String owner) {
        Set<String> seen = own.seen();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OWNER)) {
            select.setString(1, owner);
            select.setArray(2, seen == null ? null : connection.createArrayOf("text", seen.toArray()));
            select.setArray(3, seen == null ? null : connection.createArrayOf("text", seen.toArray()));
            return ids(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> ids(PreparedStatement select) throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
