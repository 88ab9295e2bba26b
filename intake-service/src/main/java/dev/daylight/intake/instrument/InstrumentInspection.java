package dev.daylight.intake.instrument;

/// For whoever asks only whether a PDF can be read.
public final class InstrumentInspection {

    private InstrumentInspection() {}

    public static Inspection inspect(byte[] file) {
        return PdfInspection.inspect(file);
    }
}
