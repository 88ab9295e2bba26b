package dev.daylight.reporting.tally;

/// The database is away: figures are unknown, which is not the same as zero.
public final class LedgerUnavailable extends RuntimeException {

    LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
