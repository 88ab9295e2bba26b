package dev.daylight.messaging;

import java.sql.SQLException;

/// A statement of the delivery tables failed. The transaction around it is lost; what was read stays unacknowledged.
public class DatabaseAway extends RuntimeException {
    DatabaseAway(SQLException cause) {
        super("the database did not carry out a delivery statement", cause);
    }
}
