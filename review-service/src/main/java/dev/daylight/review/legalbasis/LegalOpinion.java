package dev.daylight.review.legalbasis;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import java.util.List;
import java.util.Set;

/// What the rules say about one case, for the eyes of whoever answers the question of legal basis.
///
/// @param noticeProvision the citation behind the notice rule
public record LegalOpinion(
        String rulesVersion, List<CategoryOpinion> categories, NoticeRule noticeRule, String noticeProvision) {

    /// @param sufficient the instrument classes that would do
    /// @param suffices whether the one at hand is among them
    /// @param source the law that says so
    public record CategoryOpinion(
            DataCategory category, Set<InstrumentClass> sufficient, boolean suffices, String source) {}
}
