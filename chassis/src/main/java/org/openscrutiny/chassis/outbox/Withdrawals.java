package org.openscrutiny.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Takes back what an object once said in public: the bytes of its earlier PUBLIC changes are blanked, so that neither
 * feed nor history answers with them; rows, hashes and what privileged readers saw stay. A command calls it before it
 * appends the state that may be seen from now on.
 */
@ApplicationScoped
public class Withdrawals {

    private static final String BLANK = """
        select erase_payload(id, ?::timestamptz) from change_log
        where topic = ? and message_key = ? and access = 'PUBLIC'""";

    private final AgroalDataSource database;
    private final Clock clock;

    Withdrawals(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Blanks all earlier public bytes of an object.
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
}
