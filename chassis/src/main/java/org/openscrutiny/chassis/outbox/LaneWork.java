package org.openscrutiny.chassis.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What is done with the oldest changes of a lane, inside the transaction that holds the lane. */
interface LaneWork {

    void take(Connection connection, List<QueuedChange> batch) throws SQLException;
}
