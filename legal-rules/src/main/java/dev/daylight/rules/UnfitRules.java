package dev.daylight.rules;

/// The rules say something that no service may be run with. The message is one sentence for whoever released them.
public final class UnfitRules extends RuntimeException {

    UnfitRules(String sentence) {
        super(sentence);
    }

    UnfitRules(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
