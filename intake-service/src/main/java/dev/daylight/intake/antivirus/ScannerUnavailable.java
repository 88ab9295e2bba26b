package dev.daylight.intake.antivirus;

/// There is a scanner, but it gave no verdict. Then the file counts as if it had been found harmful,
/// except that the sender may try again.
public final class ScannerUnavailable extends RuntimeException {
    ScannerUnavailable(String reason) {
        super(reason);
    }

    ScannerUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
