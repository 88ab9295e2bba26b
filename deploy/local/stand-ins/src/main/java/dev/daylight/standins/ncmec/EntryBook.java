package dev.daylight.standins.ncmec;

import dev.daylight.standins.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All entries, each at a place that it keeps for good.
final class EntryBook implements AutoCloseable {

    private final Journal<HashEntry> journal;
    private final Clock clock;
    private final List<HashEntry> places = new ArrayList<>();
    private final Map<String, Integer> placeOf = new HashMap<>();

    /// Part of the answer to a query.
    ///
    /// @param next place at which the following part begins; empty when this is the last
    /// @param last the highest place there is
    record Part(List<HashEntry> entries, Optional<Integer> next, int last) {}

    private EntryBook(Journal<HashEntry> journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Opens the book, or begins it with random entries.
    static EntryBook in(Path home, Clock clock) throws IOException {
        Journal<HashEntry> journal = Journal.in(home.resolve("entries.jsonl"), HashEntry.class);
        EntryBook book = new EntryBook(journal, clock);
        List<HashEntry> remembered = journal.read();
        if (remembered.isEmpty()) {
            remembered = FirstEntries.before(book.now());
            journal.replace(remembered);
        }
        remembered.forEach(book::take);
        return book;
    }

    /// Entries whose latest state is of that time, from inclusive, to exclusive.
    ///
    /// @param start place to begin at, counted from 1
    synchronized Part between(Instant from, Instant to, int start, int size) {
        List<HashEntry> found = new ArrayList<>();
        for (int place = start; place <= places.size(); place++) {
            HashEntry entry = places.get(place - 1);
            if (!entry.timestamp().isBefore(from) && entry.timestamp().isBefore(to)) {
                if (found.size() == size) {
                    return new Part(found, Optional.of(place), places.size());
                }
                found.add(entry);
            }
        }
        return new Part(found, Optional.empty(), places.size());
    }

    synchronized HashEntry add(
            HashEntry.Kind kind, Member member, Map<Fingerprint, String> fingerprints, Set<Fingerprint> contested) {
        String id = String.valueOf(1
                + places.stream()
                        .filter(entry -> entry.member() == member.id())
                        .mapToInt(entry -> Integer.parseInt(entry.id()))
                        .max()
                        .orElse(0));
        HashEntry entry = new HashEntry(
                member.id(), id, kind, now(), false, "A1", Map.copyOf(fingerprints), Set.of(), Set.copyOf(contested));
        write(entry);
        return entry;
    }

    /// Leaves a tombstone. Empty when there is no such entry.
    synchronized Optional<HashEntry> takeBack(String key) {
        return Optional.ofNullable(placeOf.get(key)).map(place -> {
            HashEntry entry = places.get(place);
            if (entry.deleted()) {
                return entry;
            }
            HashEntry tombstone = entry.takenBack(now());
            write(tombstone);
            return tombstone;
        });
    }

    private void write(HashEntry entry) {
        journal.append(entry);
        take(entry);
    }

    private void take(HashEntry entry) {
        Integer place = placeOf.get(entry.key());
        if (place == null) {
            placeOf.put(entry.key(), places.size());
            places.add(entry);
        } else {
            places.set(place, entry);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
