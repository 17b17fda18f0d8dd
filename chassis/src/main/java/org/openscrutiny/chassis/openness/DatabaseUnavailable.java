package org.openscrutiny.chassis.openness;

import java.sql.SQLException;

/** A read of public material failed; the problem mapper decides by the cause. */
final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(SQLException cause) {
        super(cause);
    }
}
