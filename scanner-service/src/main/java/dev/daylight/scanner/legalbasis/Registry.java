package dev.daylight.scanner.legalbasis;

import dev.daylight.contracts.storage.ServiceKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The registry as data: which instrument covers what, where and when.
///
/// @throws IllegalArgumentException when the data contradict themselves
record Registry(String version, Map<String, Jurisdiction> jurisdictions, List<LegalBasisEntry> entries) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /// @param zone whose midnight begins and ends a day of law
    /// @param regions ISO 3166-1 alpha-2
    record Jurisdiction(ZoneId zone, Set<String> regions) {
        Jurisdiction {
            for (String region : regions) {
                if (!COUNTRY.matcher(region).matches()) {
                    throw new IllegalArgumentException("a region is two capital letters: " + region);
                }
            }
        }
    }

    Registry {
        if (version.isBlank()) {
            throw new IllegalArgumentException("a registry has a version");
        }
        Set<String> ids = new HashSet<>();
        for (LegalBasisEntry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("entry " + entry.id() + " stands there twice");
            }
            if (!jurisdictions.containsKey(entry.jurisdiction())) {
                throw new IllegalArgumentException("entry " + entry.id() + " names an unknown jurisdiction");
            }
            var last = entry.validTo();
            if (last != null && last.isBefore(entry.validFrom())) {
                throw new IllegalArgumentException("entry " + entry.id() + " ends before it begins");
            }
        }
        jurisdictions = Map.copyOf(jurisdictions);
        entries = List.copyOf(entries);
    }

    /// The entry that allows scanning there and then; empty means no.
    Optional<LegalBasisEntry> living(ServiceKind service, String region, Instant at) {
        return entries.stream()
                .filter(entry -> entry.service() == service)
                .filter(entry -> jurisdiction(entry).regions().contains(region))
                .filter(entry -> lives(entry, at))
                .findFirst();
    }

    boolean lives(LegalBasisEntry entry, Instant at) {
        return entry.livesOn(at.atZone(jurisdiction(entry).zone()).toLocalDate());
    }

    List<String> livingIds(Instant at) {
        return entries.stream()
                .filter(entry -> lives(entry, at))
                .map(LegalBasisEntry::id)
                .sorted()
                .toList();
    }

    private Jurisdiction jurisdiction(LegalBasisEntry entry) {
        Jurisdiction found = jurisdictions.get(entry.jurisdiction());
        if (found == null) {
            throw new IllegalStateException("checked when the registry was read");
        }
        return found;
    }
}
