package dev.daylight.messaging;

import java.sql.SQLException;

/// A statement of the delivery tables failed. The transaction around it is lost; what was read stays unacknowledged.
public class DatabaseAway extends RuntimeException {
    /// The driver's own message may quote a row, so only its state and place are kept.
    DatabaseAway(SQLException cause) {
        super("the database did not carry out a delivery statement, SQL state " + cause.getSQLState());
        setStackTrace(cause.getStackTrace());
    }
}
