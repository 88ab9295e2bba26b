package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One file of the rules: what holds in a country, in a union of countries, or everywhere else.
///
/// @param countries ISO 3166-1 alpha-2; `*` is everywhere that has no entry of its own
/// @param zone where days begin and end when periods are counted
/// @param ladder which classes of paper suffice for a category
/// @param longestOrder absent when no limit for confidentiality orders is known
/// @param excluded papers that look like instruments and are none here
/// @param foreignRequests law that stands in the way when data kept here are asked for from abroad
public record Jurisdiction(
        String code,
        LocalizedText name,
        Scope scope,
        Set<String> countries,
        ZoneId zone,
        Map<DataCategory, Rung> ladder,
        NoticeProvision notice,
        @Nullable OrderLimit longestOrder,
        Map<DeadlineCase, DeadlineRule> deadlines,
        PreservationTerm preservation,
        EmergencyRule emergency,
        List<Note> excluded,
        List<Note> foreignRequests,
        List<InstrumentEntry> instruments) {

    public Jurisdiction {
        countries = Frozen.set(countries);
        ladder = Frozen.map(ladder);
        deadlines = Frozen.map(deadlines);
        excluded = Frozen.list(excluded);
        foreignRequests = Frozen.list(foreignRequests);
        instruments = Frozen.list(instruments);
    }

    /// How far an entry reaches.
    public enum Scope {
        NATIONAL,
        /// Instruments that all the countries have beside their own.
        UNION,
        /// Everywhere without an entry.
        DEFAULT
    }

    /// What suffices for one category, and the law that says so.
    public record Rung(Set<InstrumentClass> sufficient, Source source) {
        public Rung {
            sufficient = Frozen.set(sufficient);
        }
    }

    /// Something a lawyer wants said.
    public record Note(LocalizedText text, Source source) {

        LocalizedText told(String en, String zh) {
            return new LocalizedText(
                    "%s: %s (%s%s)"
                            .formatted(
                                    en,
                                    text.en(),
                                    source.citation(),
                                    source.verified() ? "" : "; not confirmed by a lawyer yet"),
                    "%s：%s（%s%s）".formatted(zh, text.zh(), source.citation(), source.verified() ? "" : "；尚未经律师确认"));
        }
    }

    boolean reaches(String country) {
        return countries.contains(country);
    }

    static <K, V> V cell(Map<K, V> table, K key) {
        V cell = table.get(key);
        if (cell == null) {
            throw new IllegalStateException("the reader lets no table through that says nothing of " + key);
        }
        return cell;
    }
}
