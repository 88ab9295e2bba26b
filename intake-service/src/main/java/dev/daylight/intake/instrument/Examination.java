package dev.daylight.intake.instrument;

/// What came out of examining a file at the door.
public sealed interface Examination {

    record Fit(ExaminedPaper paper) implements Examination {}

    /// Nobody could read it, or nobody should have to; nothing of it is kept.
    record Unfit(Inspection.Reason reason) implements Examination {}
}
