package dev.daylight.review.legalbasis;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.casefile.Filing;
import dev.daylight.rules.Binding;
import dev.daylight.rules.InstrumentType;
import dev.daylight.rules.LegalRules;
import dev.daylight.rules.LocalizedText;
import dev.daylight.rules.NoticeProvision;
import dev.daylight.rules.OrderFinding;
import dev.daylight.rules.Refusal;
import dev.daylight.rules.StatedOrder;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Asks the legal rules. They are read at start: a service with broken rules does not come up.
///
/// A request names its instrument by the code of the rules' data. Then the instrument speaks, not the country: it
/// may forbid what the country demands, and reach less than its class. Only what names no more than a class, as
/// older requests do, is measured by the country's ladder. A code that the rules do not know for the country is no
/// instrument at all.
@Startup
@ApplicationScoped
public class LegalBasis {

    private static final LocalizedText UNKNOWN = new LocalizedText(
            "The legal rules know no such instrument of this country; nothing is granted on it.",
            "法律规则中没有该国的这一文书；不得据此批准任何数据。");

    private final LegalRules rules = LegalRules.load();

    /// The one copy of the rules that this service reads.
    public LegalRules rules() {
        return rules;
    }

    public String rulesVersion() {
        return rules.version();
    }

    /// Whether the person is told.
    ///
    /// @param code absent when only a class was named
    /// @return empty when the rules do not know the code
    public Optional<NoticeProvision> notice(String country, InstrumentClass instrument, @Nullable String code) {
        return code == null
                ? Optional.of(rules.notice(country, instrument))
                : rules.instrument(country, code).map(InstrumentType::notice);
    }

    /// One sentence for each category that the instrument does not reach; empty when it suffices for all.
    public List<String> objections(
            String country, InstrumentClass instrument, @Nullable String code, Set<DataCategory> categories) {
        return opinion(country, instrument, code, categories).categories().stream()
                .filter(opinion -> !opinion.suffices())
                .map(LegalOpinion.CategoryOpinion::objection)
                .map(objection -> objection == null ? UNKNOWN.en() : objection.en())
                .distinct()
                .toList();
    }

    /// What the law says of all that was asked: on the paper, or before one where there is none yet.
    public LegalOpinion opinion(Filing filing) {
        return filing.paper() == null
                ? emergencyOpinion(filing.country(), filing.categories())
                : opinion(filing.country(), filing.instrumentClass(), filing.instrumentCode(), filing.categories());
    }

    public LegalOpinion opinion(
            String country, InstrumentClass instrument, @Nullable String code, Set<DataCategory> categories) {
        if (code == null) {
            return byClass(country, instrument, categories);
        }
        return rules.instrument(country, code)
                .map(known -> byName(known, categories))
                .orElseGet(() -> ofUnknown(code, categories));
    }

    /// How long the law lets an order hold, where it says so itself; what is only a guideline cuts nothing.
    ///
    /// @param code of the instrument that the order came with; absent when only a class was named
    /// @param endsAt as the agency names it; absent when it names none
    /// @param filedAt the order is taken to begin with its filing, since its own day is not told
    /// @return present when it claims to hold longer
    public Optional<OrderFinding> tooLong(
            String country, @Nullable String code, @Nullable Instant endsAt, Instant filedAt) {
        return orderFinding(country, code, endsAt, filedAt).filter(finding -> finding.binding() == Binding.BINDING);
    }

    /// The same of what is only a guideline: it cuts nothing, and a person may ask.
    public Optional<OrderFinding> longerThanAdvised(
            String country, @Nullable String code, @Nullable Instant endsAt, Instant filedAt) {
        return orderFinding(country, code, endsAt, filedAt).filter(finding -> finding.binding() == Binding.ADVISORY);
    }

    private Optional<OrderFinding> orderFinding(
            String country, @Nullable String code, @Nullable Instant endsAt, Instant filedAt) {
        Optional<InstrumentType> known = code == null ? Optional.empty() : rules.instrument(country, code);
        return code != null && known.isEmpty()
                ? Optional.empty()
                : rules.orderFinding(country, known.orElse(null), new StatedOrder(null, endsAt), filedAt);
    }

    /// @param law what says so
    public record Suspended(Instant until, String law) {}

    /// Until when nothing may leave on the order, where another State is told of it and may object.
    ///
    /// @param code absent when only a class was named
    /// @param asked what the order asks for
    /// @return empty when the instrument or what it asks for knows no such thing
    public Optional<Suspended> suspendedUntil(
            String country, @Nullable String code, Set<DataCategory> asked, Instant received) {
        return instrument(country, code)
                .flatMap(known -> Optional.ofNullable(known.suspendsOnNotification())
                        .filter(suspension -> suspension.isOf(asked))
                        .map(suspension -> new Suspended(
                                suspension.endOf(received, known.zone()),
                                suspension.source().citation())));
    }

    /// Whether the paper is older by now than its law lets it be. At the door only its arrival was measured.
    public boolean isExpired(String country, @Nullable String code, LocalDate issuedOn, Instant now) {
        return instrument(country, code)
                .filter(known -> known.expiry() != null
                        && issuedOn.plus(known.expiry().after()).isBefore(LocalDate.ofInstant(now, known.zone())))
                .isPresent();
    }

    /// What a paper of such a request can be.
    public List<InstrumentType> instruments(String country, DataRequestKind kind) {
        return rules.instruments(country, kind);
    }

    private Optional<InstrumentType> instrument(String country, @Nullable String code) {
        return code == null ? Optional.empty() : rules.instrument(country, code);
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

    /// The same as [#opinion(String, InstrumentClass, String, Set)], without a paper.
    public LegalOpinion emergencyOpinion(String country, Set<DataCategory> categories) {
        Set<DataCategory> least = disclosableBeforePaper(country);
        NoticeProvision notice = emergencyNotice(country);
        return new LegalOpinion(
                rules.version(),
                null,
                new TreeSet<>(categories)
                        .stream()
                                .map(category -> new LegalOpinion.CategoryOpinion(
                                        category,
                                        Set.of(),
                                        least.contains(category),
                                        emergencyProvision(country),
                                        null))
                                .toList(),
                notice.rule(),
                notice.provision(),
                notice.sentence());
    }

    private LegalOpinion byName(InstrumentType instrument, Set<DataCategory> categories) {
        NoticeProvision notice = instrument.notice();
        return new LegalOpinion(
                rules.version(),
                new LegalOpinion.Instrument(
                        instrument.code(),
                        instrument.name(),
                        instrument.source().citation()),
                new TreeSet<>(categories)
                        .stream()
                                .map(category -> opinion(
                                        category,
                                        Set.of(),
                                        instrument.rule(category).source().citation(),
                                        rules.legalBasis(instrument, Set.of(category))))
                                .toList(),
                notice.rule(),
                notice.provision(),
                notice.sentence());
    }

    private LegalOpinion byClass(String country, InstrumentClass instrument, Set<DataCategory> categories) {
        NoticeProvision notice = rules.notice(country, instrument);
        return new LegalOpinion(
                rules.version(),
                null,
                new TreeSet<>(categories)
                        .stream()
                                .map(category -> opinion(
                                        category,
                                        new TreeSet<>(rules.sufficientFor(category, country)),
                                        rules.sourceOf(category, country),
                                        rules.legalBasis(country, instrument, Set.of(category))))
                                .toList(),
                notice.rule(),
                notice.provision(),
                notice.sentence());
    }

    private LegalOpinion ofUnknown(String code, Set<DataCategory> categories) {
        String source = rules.refusal(RefusalReason.NO_LEGAL_BASIS).source().citation();
        return new LegalOpinion(
                rules.version(),
                new LegalOpinion.Instrument(code, null, null),
                new TreeSet<>(categories)
                        .stream()
                                .map(category ->
                                        new LegalOpinion.CategoryOpinion(category, Set.of(), false, source, UNKNOWN))
                                .toList(),
                null,
                null,
                null);
    }

    /// @param refusals none when the instrument suffices
    private static LegalOpinion.CategoryOpinion opinion(
            DataCategory category, Set<InstrumentClass> sufficient, String source, List<Refusal> refusals) {
        return new LegalOpinion.CategoryOpinion(
                category,
                sufficient,
                refusals.isEmpty(),
                source,
                refusals.isEmpty() ? null : refusals.getFirst().text());
    }
}
