package dev.daylight.intake.instrument;

import dev.daylight.intake.instrument.Inspection.Reason;

/// Thrown while a container is read, never out of this package.
final class UnfitContainer extends Exception {

    private final Reason reason;

    UnfitContainer(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
