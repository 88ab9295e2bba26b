package dev.daylight.intake.pdf;

/// A PDF asks for more memory or work than a paper needs. Unchecked, since the library swallows checked exceptions in
/// many places and goes on.
public final class PdfTooHeavy extends RuntimeException {
    PdfTooHeavy(String what) {
        super(what);
    }
}
