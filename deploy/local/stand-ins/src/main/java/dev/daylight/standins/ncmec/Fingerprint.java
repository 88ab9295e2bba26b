package dev.daylight.standins.ncmec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/// Kinds of fingerprints an entry may carry here.
enum Fingerprint {
    @JsonProperty("md5")
    MD5("md5", "Md5", "[0-9a-f]{32}"),
    @JsonProperty("sha1")
    SHA1("sha1", "Sha1", "[0-9a-f]{40}"),
    @JsonProperty("pdna")
    PDNA("pdna", "Pdna", "[A-Za-z0-9+/=]{8,512}"),
    @JsonProperty("pdq")
    PDQ("pdq", "Pdq", "[0-9a-f]{64}");

    private final String element;
    private final String feedbackType;
    private final Pattern form;

    Fingerprint(String element, String feedbackType, String form) {
        this.element = element;
        this.feedbackType = feedbackType;
        this.form = Pattern.compile(form);
    }

    /// Its name as an element of an entry.
    String element() {
        return element;
    }

    /// Its name where members say what they think of it.
    String feedbackType() {
        return feedbackType;
    }

    boolean fits(String value) {
        return form.matcher(value).matches();
    }
}
