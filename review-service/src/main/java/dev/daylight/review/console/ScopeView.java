package dev.daylight.review.console;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.disclosure.Disclosure;
import dev.daylight.review.disclosure.KnownFields;
import dev.daylight.review.disclosure.Minimisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the fragments about the scope show.
@ApplicationScoped
@Named("scopeView")
public class ScopeView {

    private final KnownFields knownFields;

    ScopeView(KnownFields knownFields) {
        this.knownFields = knownFields;
    }

    /// The fields of one category that can be granted.
    public record Choice(DataCategory category, List<String> fields) {}

    /// One category beside itself: asked always, approved perhaps.
    ///
    /// @param all how many fields there are; 0 while the provider does not say
    public record Line(DataCategory category, boolean approved, int named, int all, String left) {

        public boolean isWhole() {
            return left.isEmpty();
        }
    }

    /// @param askedPeriod absent for who may not see the particulars
    public record Comparison(
            int accountsAsked,
            int accountsApproved,
            @Nullable Period askedPeriod,
            Period approvedPeriod,
            List<Line> lines,
            int percent,
            @Nullable Disclosure made) {

        public String fieldsDropped() {
            List<String> names = new ArrayList<>();
            if (made != null) {
                made.droppedFields()
                        .forEach((category, counts) ->
                                counts.forEach((name, records) -> names.add(name + " (" + records + ")")));
            }
            return String.join(", ", names);
        }
    }

    /// Empty while the provider does not say: then the form leaves the fields open, and the answer to it says why.
    public List<Choice> choices(CasePage page) {
        Map<DataCategory, Set<String>> known = known();
        return page.grantable().stream()
                .sorted()
                .filter(known::containsKey)
                .map(category -> new Choice(category, List.copyOf(new TreeSet<>(known.get(category)))))
                .toList();
    }

    public Comparison compared(CasePage page, Grant grant) {
        var filing = page.whole().file().filing();
        Map<DataCategory, Set<String>> known = known();
        List<Line> lines = filing.categories().stream()
                .sorted()
                .map(category -> line(category, grant, known.getOrDefault(category, Set.of())))
                .toList();
        var particulars = page.particulars();
        return new Comparison(
                filing.accountsNamed(),
                grant.scope().accounts().size(),
                particulars == null ? null : particulars.period(),
                grant.scope().period(),
                lines,
                Minimisation.percent(
                        Minimisation.pairs(filing.categories(), filing.accountsNamed()),
                        Minimisation.pairs(
                                grant.scope().categories(),
                                grant.scope().accounts().size())),
                page.whole().disclosure());
    }

    private static Line line(DataCategory category, Grant grant, Set<String> known) {
        Set<String> granted = grant.scope().fields().getOrDefault(category, known);
        Set<String> left = new TreeSet<>(known);
        left.removeAll(granted);
        return new Line(
                category,
                grant.scope().categories().contains(category),
                granted.size(),
                Math.max(known.size(), granted.size()),
                String.join(", ", left));
    }

    private Map<DataCategory, Set<String>> known() {
        try {
            return knownFields.byCategory();
        } catch (Objection e) {
            return Map.of();
        }
    }
}
