package org.openscrutiny.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;

/** Takes back what objects once said: bytes of earlier changes are blanked; their rows, hashes and chain stay. */
@ApplicationScoped
public class Withdrawals {

    private static final String BLANK = """
        select erase_payload(id, ?::timestamptz) from change_log
        where topic = ? and message_key = ? and access = 'PUBLIC'""";

    /** What was not sent yet is sent no more: without its bytes it would go out as a tombstone. */
    private static final String BLANK_OLDER = """
            with object as (
                select l.id, row_number() over (partition by l.message_key, l.access order by l.id desc) as age,
                       coalesce(s.deleted, false) as withdrawn
                from change_log l
                left join public_state s on s.type = ? and s.id = l.message_key
                where l.topic = ? and l.message_key = any(?) and l.access = any(?)),
            older as (
                select o.id from object o
                join change_payload p on p.change_id = o.id
                where p.erased_at is null and (o.age > 1 or o.withdrawn)),
            unsent as (
                delete from outbox where lane = 0 and change_id in (select id from older))
            select count(*) from (select erase_payload(id, ?) from older offset 0) blanked""";

    private final AgroalDataSource database;
    private final Clock clock;

    Withdrawals(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Blanks all earlier public bytes of an object, so that neither feed nor history answers with them; what privileged
     * readers saw stays. A command calls it before it appends the state that may be seen from now on.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void blankEarlier(AggregateType type, String id) {
        try (var connection = database.getConnection();
                var blank = connection.prepareStatement(BLANK)) {
            blank.setString(1, clock.instant().toString());
            blank.setString(2, type.topic());
            blank.setString(3, id);
            blank.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("earlier public bytes could not be blanked", e);
        }
    }

    /**
     * Blanks what objects once were, to those who could see it: all payloads but the newest of each view, of a withdrawn
     * object all. Who mends an object for it appends the state that may be seen from now on first.
     *
     * @return how many were blanked
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int blankOlder(AggregateType type, Collection<String> ids, Set<Access> views, Instant at) {
        try (var connection = database.getConnection();
                var blank = connection.prepareStatement(BLANK_OLDER)) {
            blank.setString(1, type.key());
            blank.setString(2, type.topic());
            blank.setArray(3, connection.createArrayOf("text", ids.toArray()));
            blank.setArray(
                    4,
                    connection.createArrayOf(
                            "text", views.stream().map(Access::name).toArray()));
            blank.setObject(5, at.atOffset(ZoneOffset.UTC));
            try (var row = blank.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what objects once were could not be blanked", e);
        }
    }
}
