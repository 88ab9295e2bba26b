package dev.daylight.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that every page speaks.
public enum Language {
    EN("en", "English", Locale.ENGLISH),
    ZH_HANS("zh-Hans", "简体中文", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /// The BCP 47 tag, for the `lang` attribute.
    public String tag() {
        return tag;
    }

    /// The value of the query parameter `lang`.
    public String code() {
        return locale.getLanguage();
    }

    /// How the language calls itself.
    public String ownName() {
        return ownName;
    }

    /// For message bundles, numbers, dates and names of countries.
    public Locale locale() {
        return locale;
    }

    /// The other ones, for the switch at the top of a page.
    public List<Language> others() {
        return List.of(values()).stream().filter(other -> other != this).toList();
    }

    /// What the reader chose, else what the browser prefers, else English. Never fails on strange input.
    ///
    /// @param chosen query parameter `lang`
    /// @param acceptLanguage header `Accept-Language` (RFC 9110 section 12.5.4)
    public static Language of(@Nullable String chosen, @Nullable String acceptLanguage) {
        if (chosen != null && !chosen.isBlank()) {
            return chosen.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH_HANS : EN;
        }
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return EN;
        }
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.ENGLISH, Locale.CHINESE));
            return best != null && best.getLanguage().equals("zh") ? ZH_HANS : EN;
        } catch (IllegalArgumentException e) {
            // A browser may send anything; a page in English beats an error.
            return EN;
        }
    }
}
