package org.openscrutiny.performance.calendar;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The working days of the council as its calendars say now; within a transaction they are read once. */
@ApplicationScoped
public class CouncilCalendar {
    private static final String OWN = "select (d ->> 'day')::date, (d ->> 'working')::boolean"
            + " from calendar_year y cross join jsonb_array_elements(y.days) d";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final WorkingDays national = new WorkingDays();

    CouncilCalendar(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The days by which something is due. */
    public WorkingDays days() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return national.with(own());
        }
        WorkingDays read = (WorkingDays) transaction.getResource(CouncilCalendar.class);
        if (read == null) {
            read = national.with(own());
            transaction.putResource(CouncilCalendar.class, read);
        }
        return read;
    }

    private Map<LocalDate, Boolean> own() {
        Map<LocalDate, Boolean> own = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OWN);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                own.put(rows.getObject(1, LocalDate.class), rows.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return own;
    }
}
