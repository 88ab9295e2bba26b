package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.rules.Jurisdiction.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules in force. Immutable; safe to share.
public final class LegalRules {

    private final RulesData data;
    private final Map<String, InstrumentType> instruments = new LinkedHashMap<>();

    private LegalRules(RulesData data) {
        this.data = data;
        for (Jurisdiction jurisdiction : data.jurisdictions()) {
            for (InstrumentEntry entry : jurisdiction.instruments()) {
                instruments.put(entry.code(), entry.in(jurisdiction));
            }
        }
    }

    /// The rules that this build ships.
    ///
    /// @throws UnfitRules when the data contradict themselves: a service must not start with such rules
    public static LegalRules load() {
        return new LegalRules(RulesReader.read(RulesFiles.shipped()));
    }

    /// The rules of an operator, which replace the shipped ones altogether.
    ///
    /// @param folder holds the same files as the shipped rules
    /// @throws UnfitRules when the data contradict themselves or go below the policy
    public static LegalRules load(Path folder) {
        return new LegalRules(RulesReader.read(RulesFiles.in(folder)));
    }

    /// Cited with every decision.
    public String version() {
        return data.version();
    }

    public List<Jurisdiction> jurisdictions() {
        return data.jurisdictions();
    }

    /// Every group of offences that an instrument of the country refers to, in the order of the data.
    public List<OffenceGroup> offenceGroups(String country) {
        Set<String> codes = instruments(country).stream()
                .flatMap(instrument -> instrument.categories().values().stream())
                .flatMap(rule -> Optional.ofNullable(rule.order()).stream())
                .flatMap(order -> order.offence().anyOf().stream())
                .flatMap(alternative -> Optional.ofNullable(alternative.group()).stream())
                .collect(Collectors.toSet());
        return offenceGroups().stream()
                .filter(group -> codes.contains(group.code()))
                .toList();
    }

    public List<OffenceGroup> offenceGroups() {
        return data.offenceGroups();
    }

    /// Every instrument there is.
    public Collection<InstrumentType> instruments() {
        return List.copyOf(instruments.values());
    }

    /// What an agency of the country may come with: the country's own instruments, then those of its unions.
    public List<InstrumentType> instruments(String country) {
        Jurisdiction own = jurisdictionOf(country);
        List<InstrumentType> usable = new ArrayList<>();
        for (InstrumentType instrument : instruments.values()) {
            Jurisdiction home = jurisdiction(instrument.jurisdiction());
            if (home.equals(own) || (home.scope() == Scope.UNION && home.reaches(country))) {
                usable.add(instrument);
            }
        }
        return usable.stream()
                .sorted(Comparator.comparing(instrument -> instrument.scope() == Scope.UNION))
                .toList();
    }

    /// The same, of one kind of request.
    public List<InstrumentType> instruments(String country, DataRequestKind kind) {
        return instruments(country).stream()
                .filter(instrument -> instrument.kinds().contains(kind))
                .toList();
    }

    /// Whether agencies of the country have to name an instrument by its code. Where the law knows instruments, the
    /// class of a paper alone would lead around all that the law says of them.
    public boolean mustBeNamed(String country) {
        return instruments(country).stream().anyMatch(instrument -> instrument.scope() != Scope.DEFAULT);
    }

    /// Asks for the code, and says which ones fit.
    public LocalizedText whichToName(String country, DataRequestKind kind) {
        String codes =
                instruments(country, kind).stream().map(InstrumentType::code).collect(Collectors.joining(", "));
        return new LocalizedText(
                "Name the instrument by its code; its class alone does not do. These fit: %s.".formatted(codes),
                "请以代码指明文书，仅有类别不够。可用：%s。".formatted(codes));
    }

    Refusal nameless(String country, DataRequestKind kind) {
        return new Refusal(
                RefusalReason.INSUFFICIENT_INFORMATION,
                whichToName(country, kind),
                sourceOf(RefusalReason.INSUFFICIENT_INFORMATION),
                null);
    }

    public Optional<InstrumentType> instrument(String code) {
        return Optional.ofNullable(instruments.get(code));
    }

    /// The same by its code; empty when there is none, or none that an agency of the country can come with.
    public Optional<InstrumentType> instrument(String country, String code) {
        return instruments(country).stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst();
    }

    /// Whether a confidentiality order lasts longer than it may; empty when nothing is to be said of it.
    ///
    /// @param instrument what it came with; absent when only a class was named
    /// @param begun when the order is taken to begin where its own day is unknown
    public Optional<OrderFinding> orderFinding(
            String country, @Nullable InstrumentType instrument, StatedOrder order, Instant begun) {
        Jurisdiction home = instrument == null ? jurisdictionOf(country) : jurisdiction(instrument.jurisdiction());
        OrderLimit limit = instrument == null ? home.longestOrder() : instrument.longestOrder();
        return OrderCheck.check(order, limit, begun, home.zone());
    }

    /// When something is due that came at a moment.
    ///
    /// @param code of the instrument; absent when only a class was named, and of an emergency before its
    ///     paper. One that the country does not have is measured by the country's own time
    public Deadline deadline(String country, @Nullable String code, DeadlineCase which, Instant received) {
        Optional<InstrumentType> known = code == null ? Optional.empty() : instrument(country, code);
        Jurisdiction home = known.map(instrument -> jurisdiction(instrument.jurisdiction()))
                .orElseGet(() -> jurisdictionOf(country));
        var deadlines = known.map(InstrumentType::deadlines).orElseGet(home::deadlines);
        return DeadlineClock.start(Jurisdiction.cell(deadlines, which), received, home.zone());
    }

    /// Everything that the rules have to say of a request.
    public Assessment assess(AdmissionQuestion question) {
        return new Admission(this, question).assess();
    }

    /// Why a request is refused at the door; empty when it is admitted.
    public List<Refusal> admission(AdmissionQuestion question) {
        return assess(question).refusals();
    }

    /// The instrument classes that suffice for a category.
    ///
    /// @param country ISO 3166-1 alpha-2 of the agency
    public Set<InstrumentClass> sufficientFor(DataCategory category, String country) {
        return Set.copyOf(rung(category, country).sufficient());
    }

    /// The law that a rung of the ladder rests on.
    public String sourceOf(DataCategory category, String country) {
        return rung(category, country).source().citation();
    }

    /// One refusal for each category that the class of instrument does not reach; empty when it suffices for all.
    public List<Refusal> legalBasis(String country, InstrumentClass instrument, Set<DataCategory> categories) {
        List<Refusal> refusals = new ArrayList<>();
        for (DataCategory category : DataCategory.values()) {
            Jurisdiction.Rung rung = rung(category, country);
            if (categories.contains(category) && !rung.sufficient().contains(instrument)) {
                LocalizedText data = Words.of(category);
                LocalizedText needed = Words.either(EnumSet.copyOf(rung.sufficient()), Words::of);
                LocalizedText given = Words.of(instrument);
                String source = rung.source().citation();
                refusals.add(new Refusal(
                        RefusalReason.INSTRUMENT_INSUFFICIENT,
                        new LocalizedText(
                                "For %s a %s is needed (%s); the request rests on a %s."
                                        .formatted(data.en(), needed.en(), source, given.en()),
                                "调取%s须有%s（%s）；本请求所依据的是%s。".formatted(data.zh(), needed.zh(), source, given.zh())),
                        rung.source(),
                        category));
            }
        }
        return List.copyOf(refusals);
    }

    /// Which of the categories an instrument that is known by name cannot order, whoever issued it: one refusal each.
    public List<Refusal> legalBasis(InstrumentType instrument, Set<DataCategory> categories) {
        Set<DataCategory> beyond = new LinkedHashSet<>(new TreeSet<>(categories));
        beyond.removeAll(instrument.orderable());
        return beyond.stream()
                .map(category -> InstrumentQuestion.cannotOrder(instrument, category))
                .toList();
    }

    /// Whether the person concerned is told, when only the class of the instrument is known.
    public NoticeProvision notice(String country, InstrumentClass instrument) {
        // Classes by themselves forbid nothing; what forbids is an instrument, and that is known by name.
        return jurisdictionOf(country).notice();
    }

    /// One plain sentence for the officer.
    public String sentence(RefusalReason reason) {
        return refusal(reason).sentence();
    }

    /// The plain refusal, in both languages and with its source.
    public Refusal refusal(RefusalReason reason) {
        RulesData.Sentence sentence = Jurisdiction.cell(data.refusals(), reason);
        return new Refusal(reason, sentence.text(), sentence.source(), null);
    }

    Source sourceOf(RefusalReason reason) {
        return refusal(reason).source();
    }

    /// Countries that have an entry of their own.
    Set<String> countries() {
        return data.jurisdictions().stream()
                .flatMap(jurisdiction -> jurisdiction.countries().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The entry of a country, or that of everywhere else.
    public Jurisdiction jurisdictionOf(String country) {
        return data.jurisdictions().stream()
                .filter(jurisdiction -> jurisdiction.scope() == Scope.NATIONAL && jurisdiction.reaches(country))
                .findFirst()
                .orElseGet(data::everywhereElse);
    }

    /// @param code of an entry that is there
    Jurisdiction jurisdiction(String code) {
        return data.jurisdictions().stream()
                .filter(jurisdiction -> jurisdiction.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entry " + code));
    }

    private Jurisdiction.Rung rung(DataCategory category, String country) {
        return Jurisdiction.cell(jurisdictionOf(country).ladder(), category);
    }
}
