package dev.daylight.review.database;

import java.sql.SQLException;

/// The database is away or refused a statement. The transaction around it is lost. The driver's message may quote the
/// row, so only its code and the place are kept.
public final class StatementFailed extends RuntimeException {

    private final String sqlState;

    StatementFailed(SQLException refused) {
        super("a statement failed with SQL state " + refused.getSQLState());
        sqlState = String.valueOf(refused.getSQLState());
        setStackTrace(refused.getStackTrace());
    }

    public String sqlState() {
        return sqlState;
    }
}
