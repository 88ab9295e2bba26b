package dev.daylight.standins.provider;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.journal.Journal;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps a copy of what somebody's data are at the moment of asking, until it is told to let go. What is kept and what
/// was let go stands in a journal, so that a restart changes nothing and a repeated question has the same answer.
final class Preservations {

    /// @param kept the copy; absent when this line says that it was let go
    /// @param statement what was stated on letting go
    record Line(
            UUID requestId,
            @Nullable Instant keepUntil,
            @Nullable Integer accounts,
            @Nullable List<ExportedRecord> kept,
            @Nullable Statement statement) {
        @Override
        public String toString() {
            return "Line[" + requestId + "]";
        }
    }

    record Statement(UUID requestId, int accounts, int records, Instant releasedAt, String statement) {}

    record Order(
            @Nullable List<AccountIdentifier> identifiers,
            @Nullable Set<DataCategory> categories,
            @Nullable Period period,
            @Nullable Instant keepUntil) {
        @Override
        public String toString() {
            return "Order[]";
        }
    }

    record Kept(UUID requestId, int accounts, Instant keepUntil) {}

    private final AccountDirectory directory;
    private final Population population;
    private final Archive archive;
    private final Journal<Line> journal;
    private final Clock clock;
    private final Map<UUID, Line> lines = new LinkedHashMap<>();

    Preservations(
            AccountDirectory directory, Population population, Archive archive, Journal<Line> journal, Clock clock)
            throws IOException {
        this.directory = directory;
        this.population = population;
        this.archive = archive;
        this.journal = journal;
        this.clock = clock;
        journal.read().forEach(line -> lines.put(line.requestId(), line));
    }

    /// Copies what there is when first asked; later calls move the end of the term and leave the copy as it is.
    synchronized Kept keep(UUID requestId, Order order) {
        List<AccountIdentifier> identifiers = order.identifiers();
        Set<DataCategory> categories = order.categories();
        Period period = order.period();
        Instant keepUntil = order.keepUntil();
        if (identifiers == null || identifiers.isEmpty() || categories == null || period == null || keepUntil == null) {
            throw new Problem(
                    422, "preservation", "Identifiers, categories, a period and an end of the term are needed.");
        }
        Line before = lines.get(requestId);
        if (before != null && before.statement() != null) {
            throw new Problem(410, "let-go", "What was kept for this request has been let go.");
        }
        List<Account> accounts = directory.resolve(new AccountDirectory.Resolve(identifiers)).resolutions().stream()
                .map(AccountDirectory.Resolution::account)
                .distinct()
                .flatMap(reference -> reference == null ? Stream.empty() : population.byReference(reference).stream())
                .toList();
        Line line = before == null
                ? new Line(requestId, keepUntil, accounts.size(), copy(accounts, categories, period), null)
                : new Line(requestId, later(before.keepUntil(), keepUntil), before.accounts(), before.kept(), null);
        journal.append(line);
        lines.put(requestId, line);
        return new Kept(requestId, line.accounts() == null ? 0 : line.accounts(), keepUntil);
    }

    /// The same statement every time; also when nothing was ever kept, since that is what it says.
    synchronized Statement letGo(UUID requestId) {
        Line before = lines.get(requestId);
        if (before != null && before.statement() != null) {
            return before.statement();
        }
        List<ExportedRecord> kept = before == null ? null : before.kept();
        Integer accounts = before == null ? null : before.accounts();
        Statement statement = new Statement(
                requestId,
                accounts == null ? 0 : accounts,
                kept == null ? 0 : kept.size(),
                clock.instant(),
                "Nothing is kept for this request any more.");
        Line line = new Line(requestId, null, null, null, statement);
        journal.append(line);
        lines.put(requestId, line);
        return statement;
    }

    /// How much is kept, for demos and tests.
    synchronized Map<String, Object> counts() {
        return Map.of(
                "kept",
                lines.values().stream().filter(line -> line.statement() == null).count(),
                "letGo",
                lines.values().stream().filter(line -> line.statement() != null).count());
    }

    private List<ExportedRecord> copy(List<Account> accounts, Set<DataCategory> categories, Period period) {
        return accounts.stream()
                .flatMap(account -> categories.stream()
                        .sorted()
                        .flatMap(category -> archive.of(account, category, period).stream()))
                .toList();
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
