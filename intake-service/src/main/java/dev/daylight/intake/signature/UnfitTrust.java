package dev.daylight.intake.signature;

/// The operator's trust folder says something that cannot be used. The message is one sentence for the
/// operator.
final class UnfitTrust extends RuntimeException {
    UnfitTrust(String sentence) {
        super(sentence);
    }
}
