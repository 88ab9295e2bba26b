package dev.daylight.rules;

/// The same said in both languages that officers and reviewers read.
public record LocalizedText(String en, String zh) {

    /// @param languageTag BCP 47; everything but Chinese reads English
    public String in(String languageTag) {
        return languageTag.startsWith("zh") ? zh : en;
    }
}
