package dev.daylight.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rules in force. Immutable; safe to share.
public final class LegalRules {

    private static final String ELSEWHERE = "*";

    private final RulesData data;

    private record RulesData(String version, List<Jurisdiction> jurisdictions, Map<RefusalReason, String> sentences) {}

    private LegalRules(RulesData data) {
        this.data = data;
        jurisdictionOf(ELSEWHERE);
        for (RefusalReason reason : RefusalReason.values()) {
            sentence(reason);
        }
    }

    /// The rules that this build ships.
    ///
    /// @throws IllegalStateException when the data contradict themselves: a service must not start with such rules
    public static LegalRules load() {
        try (InputStream data = LegalRules.class.getResourceAsStream("legal-rules.json")) {
            if (data == null) {
                throw new IllegalStateException("legal-rules.json is not on the class path");
            }
            return new LegalRules(JsonMapper.builder().build().readValue(data, RulesData.class));
        } catch (IOException e) {
            throw new IllegalStateException("legal-rules.json cannot be read", e);
        }
    }

    /// Cited with every decision.
    public String version() {
        return data.version();
    }

    /// Why a request is refused at the door; empty when it is admitted.
    public List<Refusal> admission(AdmissionQuestion question) {
        return AdmissionRules.all().stream()
                .flatMap(rule -> rule.refuses(question, this).stream())
                .toList();
    }

    /// The instrument classes that suffice for a category.
    ///
    /// @param country ISO 3166-1 alpha-2 of the agency
    public Set<InstrumentClass> sufficientFor(DataCategory category, String country) {
        return Set.copyOf(jurisdictionOf(country).rung(category).sufficient());
    }

    /// The law that a rung of the ladder rests on.
    public String sourceOf(DataCategory category, String country) {
        return jurisdictionOf(country).rung(category).source();
    }

    /// One refusal for each category that the instrument does not reach; empty when it suffices for all.
    public List<Refusal> legalBasis(String country, InstrumentClass instrument, Set<DataCategory> categories) {
        List<Refusal> refusals = new ArrayList<>();
        for (DataCategory category : DataCategory.values()) {
            Set<InstrumentClass> sufficient = sufficientFor(category, country);
            if (categories.contains(category) && !sufficient.contains(instrument)) {
                refusals.add(new Refusal(
                        RefusalReason.INSTRUMENT_INSUFFICIENT,
                        "For %s data a %s is needed (%s); the request rests on a %s."
                                .formatted(
                                        words(category),
                                        EnumSet.copyOf(sufficient).stream()
                                                .map(LegalRules::words)
                                                .collect(Collectors.joining(" or ")),
                                        sourceOf(category, country),
                                        words(instrument))));
            }
        }
        return List.copyOf(refusals);
    }

    /// Whether the person concerned is told.
    public NoticeProvision notice(String country, InstrumentClass instrument) {
        // No instrument of the classes known today forbids it by itself; European Production Orders will.
        return jurisdictionOf(country).notice();
    }

    /// One plain sentence for the officer.
    public String sentence(RefusalReason reason) {
        String sentence = data.sentences().get(reason);
        if (sentence == null) {
            throw new IllegalStateException("no sentence for " + reason);
        }
        return sentence;
    }

    /// Countries that have an entry of their own.
    Set<String> countries() {
        return data.jurisdictions().stream()
                .flatMap(jurisdiction -> jurisdiction.countries().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Refusal> when(boolean broken, RefusalReason reason) {
        return broken ? Optional.of(new Refusal(reason, sentence(reason))) : Optional.empty();
    }

    private Jurisdiction jurisdictionOf(String country) {
        return data.jurisdictions().stream()
                .filter(jurisdiction -> jurisdiction.countries().contains(country))
                .findFirst()
                .or(() -> data.jurisdictions().stream()
                        .filter(jurisdiction -> jurisdiction.countries().contains(ELSEWHERE))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("the rules have no entry for everywhere else"));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
