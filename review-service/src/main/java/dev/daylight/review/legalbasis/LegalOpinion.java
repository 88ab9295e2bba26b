package dev.daylight.review.legalbasis;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.rules.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the rules say about one case, for the eyes of whoever answers the question of legal basis.
///
/// @param instrument absent when the request names only a class
/// @param noticeRule absent when the rules do not know the instrument: nothing leaves then
/// @param noticeProvision the citation behind the notice rule
/// @param noticeSentence what that law says, in both languages
public record LegalOpinion(
        String rulesVersion,
        @Nullable Instrument instrument,
        List<CategoryOpinion> categories,
        @Nullable NoticeRule noticeRule,
        @Nullable String noticeProvision,
        @Nullable LocalizedText noticeSentence) {

    /// The categories that may be given.
    public Set<DataCategory> suffices() {
        return categories.stream()
                .filter(CategoryOpinion::suffices)
                .map(CategoryOpinion::category)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why others may not, in English.
    public String objections() {
        return categories.stream()
                .filter(opinion -> !opinion.suffices())
                .map(opinion -> opinion.objection() == null
                        ? opinion.category() + " is not given before a paper (" + opinion.source() + ")."
                        : opinion.objection().en())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// @param name absent when the rules do not know it
    /// @param source the law that makes it; absent when the rules do not know it
    public record Instrument(
            String code,
            @Nullable LocalizedText name,
            @Nullable String source) {}

    /// @param sufficient the instrument classes that would do, where the request names only a class
    /// @param suffices whether the one at hand does
    /// @param source the law that says so
    /// @param objection why it does not, in both languages; absent when it does, or when there is no paper
    public record CategoryOpinion(
            DataCategory category,
            Set<InstrumentClass> sufficient,
            boolean suffices,
            String source,
            @Nullable LocalizedText objection) {}
}
