package dev.daylight.scanner.database;

import java.sql.SQLException;

/// A statement was not carried out; the transaction around it is lost.
public final class StatementFailed extends RuntimeException {
    StatementFailed(SQLException cause) {
        super("the database did not carry out a statement", cause);
    }
}
