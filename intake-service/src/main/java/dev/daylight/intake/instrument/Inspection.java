package dev.daylight.intake.instrument;

import java.util.Set;

/// What came out of looking at a file that claims to be an instrument.
public sealed interface Inspection {

    /// @param signed whether there is something that looks like a signature
    /// @param archival whether the file calls itself PDF/A
    /// @param remarks what is unusual about it
    record Readable(int pages, boolean signed, boolean archival, Set<Remark> remarks) implements Inspection {}

    record Unreadable(Reason reason) implements Inspection {}

    /// Why no person could read it, or should not have to.
    enum Reason {
        NOT_A_PDF("The file does not begin as a PDF does (%PDF-), nor is it a signed container (ASiC)."),
        DAMAGED("The PDF is damaged or cut short."),
        LOCKED("The PDF is encrypted. Send it without a password."),
        NO_PAGES("The PDF has no pages."),
        TOO_MUCH_INSIDE("The PDF unpacks to far more than a paper needs. Save it anew, for example as PDF/A."),
        CONTAINER_DAMAGED("The container is damaged, or not built as a signed container (ASiC) is."),
        CONTAINER_TOO_MUCH_INSIDE("The container holds too many files, or unpacks to more than is taken."),
        CONTAINER_NAMES("A name in the container is no plain file name."),
        CONTAINER_NESTED("There is a container in the container."),
        CONTAINER_WITHOUT_PAPER("The container does not hold exactly one PDF, and nothing else besides signatures.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
