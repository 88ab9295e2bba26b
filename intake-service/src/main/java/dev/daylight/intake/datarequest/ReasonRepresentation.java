package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.pages.Language;
import dev.daylight.rules.Refusal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why it was refused or denied, or would be.
@Schema(name = "Reason")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReasonRepresentation(
        @Schema(description = "Stable name of the reason.") RefusalReason code,

        @Schema(description = "The reason in a sentence, in English or Chinese as Accept-Language asks.")
        String sentence,

        @Schema(description = "The rule's source.", examples = "18 U.S.C. § 2703(a)") @Nullable
        String source,

        @Schema(description = "The one category it concerns; absent when it concerns the whole request.") @Nullable
        DataCategory category) {

    public static List<ReasonRepresentation> of(List<StatedReason> reasons, Language language) {
        return reasons.stream()
                .map(reason -> new ReasonRepresentation(
                        reason.code(), reason.sentence(language), reason.source(), reason.category()))
                .toList();
    }

    public static ReasonRepresentation of(Refusal refusal, Language language) {
        return new ReasonRepresentation(
                refusal.reason(),
                refusal.text().in(language.tag()),
                refusal.source().citation(),
                refusal.category());
    }
}
