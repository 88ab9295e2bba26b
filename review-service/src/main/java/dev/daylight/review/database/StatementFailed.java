package dev.daylight.review.database;

import java.sql.SQLException;

/// The database is away or refused a statement. The transaction around it is lost.
public final class StatementFailed extends RuntimeException {
    StatementFailed(SQLException cause) {
        super("a statement failed with SQL state " + cause.getSQLState(), cause);
    }
}
