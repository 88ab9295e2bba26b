package dev.daylight.review.legalbasis;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.NoticeProvision;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Asks the legal rules. They are read at start: a service with broken rules does not come up.
@Startup
@ApplicationScoped
public class LegalBasis {

    private final LegalRules rules = LegalRules.load();

    public String rulesVersion() {
        return rules.version();
    }

    public NoticeProvision notice(String country, InstrumentClass instrument) {
        return rules.notice(country, instrument);
    }

    /// The rule of the instrument itself, which may forbid what the country's would demand.
    ///
    /// @param code of the legal rules' data; absent when only a class was named
    /// @throws IllegalStateException when the rules do not know the code: nothing leaves then
    public NoticeProvision notice(String country, InstrumentClass instrument, @Nullable String code) {
        return code == null
                ? notice(country, instrument)
                : rules.instrument(code)
                        .orElseThrow(() -> new IllegalStateException("no such instrument in the legal rules"))
                        .notice();
    }

    /// One sentence for each category that the instrument does not reach; empty when it suffices for all.
    public List<String> objections(String country, InstrumentClass instrument, Set<DataCategory> categories) {
        return rules.legalBasis(country, instrument, categories).stream()
                .map(refusal -> refusal.sentence())
                .toList();
    }

    public LegalOpinion opinion(String country, InstrumentClass instrument, Set<DataCategory> categories) {
        NoticeProvision notice = notice(country, instrument);
        return new LegalOpinion(
                rules.version(),
                new TreeSet<>(categories)
                        .stream()
                                .map(category -> opinion(country, instrument, category))
                                .toList(),
                notice.rule(),
                notice.provision());
    }

    /// What may leave in an emergency before there is a paper, if the operator allows it at all. Never content.
    public Set<DataCategory> disclosableBeforePaper(String country) {
        Set<DataCategory> least = EnumSet.noneOf(DataCategory.class);
        least.addAll(rules.jurisdictionOf(country).emergency().categories());
        least.removeIf(DataCategory::isContent);
        return least;
    }

    /// The law that lets it leave.
    public String emergencyProvision(String country) {
        return rules.jurisdictionOf(country).emergency().source().citation();
    }

    /// No instrument forbids anything, so what holds is what the country says in general.
    public NoticeProvision emergencyNotice(String country) {
        return rules.jurisdictionOf(country).notice();
    }

    /// The same as [#opinion(String, InstrumentClass, Set)], without a paper.
    public LegalOpinion emergencyOpinion(String country, Set<DataCategory> categories) {
        Set<DataCategory> least = disclosableBeforePaper(country);
        NoticeProvision notice = emergencyNotice(country);
        return new LegalOpinion(
                rules.version(),
                new TreeSet<>(categories)
                        .stream()
                                .map(category -> new LegalOpinion.CategoryOpinion(
                                        category, Set.of(), least.contains(category), emergencyProvision(country)))
                                .toList(),
                notice.rule(),
                notice.provision());
    }

    private LegalOpinion.CategoryOpinion opinion(String country, InstrumentClass instrument, DataCategory category) {
        Set<InstrumentClass> sufficient = new TreeSet<>(rules.sufficientFor(category, country));
        return new LegalOpinion.CategoryOpinion(
                category, sufficient, sufficient.contains(instrument), rules.sourceOf(category, country));
    }
}
