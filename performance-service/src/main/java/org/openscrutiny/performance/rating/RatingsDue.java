package org.openscrutiny.performance.rating;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.rule.RuleChanged;
import org.openscrutiny.performance.rule.RuleRegister;

/**
 * Ratings that another version of a rule set reaches, until they are made again:
 *
 * <ol>
 *   <li>{@link #mark} lists them in the transaction that changes the rule: one statement, however many they are;
 *   <li>{@link #some} takes a few off the list and makes them again, in one transaction: entries, events and list are
 *       moved together or not at all, so that a crash leaves the list as it was, and instances skip what another has in
 *       hand.
 * </ol>
 */
@ApplicationScoped
class RatingsDue {
    private static final String MARK = """
            insert into rating_due as d (rating_id, rule_set, rule_version)
            select r.id, e.rule_set, ? from rating_entry e join rating r on r.id = e.rating_id and r.entry = e.number
            where e.rule_set = ? and e.rule_version < ? and r.period_end >= ?
            order by 1
            on conflict (rating_id) do update set rule_set = excluded.rule_set, rule_version = excluded.rule_version""";

    private static final String ANY = "select 1 from rating_due limit 1";

    private static final String TAKE = """
            delete from rating_due d using (
                select rating_id from rating_due order by rating_id limit ? for update skip locked) next
            where d.rating_id = next.rating_id
            returning d.rating_id""";

    private final AgroalDataSource database;
    private final RuleRegister rules;
    private final Ratings ratings;
    private final RatingService service;

    RatingsDue(AgroalDataSource database, RuleRegister rules, Ratings ratings, RatingService service) {
        this.database = database;
        this.rules = rules;
        this.ratings = ratings;
        this.service = service;
    }

    /** Those whose newest entry cites an earlier version and whose period ends late enough for this one. */
    void mark(@Observes RuleChanged changed) {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setInt(1, changed.version());
            mark.setString(2, changed.family().name());
            mark.setInt(3, changed.version());
            mark.setObject(4, changed.from());
            mark.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("ratings could not be listed", e);
        }
    }

    /** Makes at most so many again; tells how many were taken off the list. */
    @Transactional
    int some(int most) {
        if (!any()) {
            return 0;
        }
        // In the order of who changes a rule: first the rule set, then the list, so that nobody waits in a ring.
        rules.held(EnumSet.allOf(RuleFamily.class));
        List<String> taken = take(most);
        service.remake(ratings.byIds(taken), RatingCause.RULE_CHANGED, false);
        return taken.size();
    }

    private boolean any() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(ANY);
                ResultSet row = ask.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException("the list of ratings could not be read", e);
        }
    }

    private List<String> take(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, most);
            List<String> taken = new ArrayList<>();
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("ratings could not be taken off the list", e);
        }
    }
}
