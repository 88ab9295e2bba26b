package dev.daylight.intake.instrument;

/// What came out of looking at a file that claims to be an instrument.
public sealed interface Inspection {

    record Readable(int pages) implements Inspection {}

    record Unreadable(Reason reason) implements Inspection {}

    /// Why no person could read it.
    enum Reason {
        NOT_A_PDF("The file does not begin as a PDF does (%PDF-)."),
        DAMAGED("The PDF is damaged or cut short."),
        LOCKED("The PDF is encrypted. Send it without a password."),
        NO_PAGES("The PDF has no pages.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
