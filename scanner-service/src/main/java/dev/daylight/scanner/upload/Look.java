package dev.daylight.scanner.upload;

import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.scanner.fingerprint.Fingerprint;

/// What reading a file once gave.
sealed interface Look {

    record Media(MediaKind kind, Fingerprint fingerprint) implements Look {}

    record Left(FileSkipped.Reason reason) implements Look {}
}
