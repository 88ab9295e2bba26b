package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.pages.Language;
import dev.daylight.rules.Refusal;
import org.jspecify.annotations.Nullable;

/// Why it was refused or denied, as the rules in force that day said it.
///
/// @param sentence in English
/// @param chinese the same in Chinese; absent in what was stated before the rules spoke Chinese
/// @param source the rule's source, as a short citation
/// @param category the one category it concerns; absent when it concerns the whole request
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatedReason(
        @JsonProperty("code") RefusalReason code,
        @JsonProperty("sentence") String sentence,
        @JsonProperty("chinese") @Nullable String chinese,
        @JsonProperty("source") @Nullable String source,
        @JsonProperty("category") @Nullable DataCategory category) {

    static StatedReason of(Refusal refusal) {
        return new StatedReason(
                refusal.reason(),
                refusal.text().en(),
                refusal.text().zh(),
                refusal.source().citation(),
                refusal.category());
    }

    public String sentence(Language language) {
        return language == Language.ZH_HANS && chinese != null ? chinese : sentence;
    }
}
