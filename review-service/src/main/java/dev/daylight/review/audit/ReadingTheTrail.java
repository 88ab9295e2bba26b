package dev.daylight.review.audit;

import dev.daylight.review.audit.TrailFilter.Condition;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The trail as auditors read it and take it away. Both are entries themselves, written before the first line is read.
@ApplicationScoped
public class ReadingTheTrail {

    private final Database database;
    private final AuditTrail auditTrail;
    private final TrailChain chain;

    ReadingTheTrail(Database database, AuditTrail auditTrail, TrailChain chain) {
        this.database = database;
        this.auditTrail = auditTrail;
        this.chain = chain;
    }

    /// @param next entries before this id come next; absent at the end
    public record Page(List<TrailEntry> entries, @Nullable Long next) {}

    /// The newest first.
    ///
    /// @param before only entries with a smaller id
    public Page page(TrailFilter filter, @Nullable Long before, int limit, Person by) {
        auditTrail.recordAhead(null, Action.TRAIL_READ, by, filter.detail());
        Condition condition = filter.condition();
        List<Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(before == null ? Long.MAX_VALUE : before);
        parameters.add(limit + 1);
        List<TrailEntry> found = database.all(
                "SELECT e.*, c.sequence, c.hash FROM audit_entry e LEFT JOIN audit_chain c ON c.entry_id = e.id WHERE "
                        + condition.sql() + " AND e.id < ? ORDER BY e.id DESC LIMIT ?",
                this::entry,
                parameters.toArray());
        boolean more = found.size() > limit;
        List<TrailEntry> shown = more ? found.subList(0, limit) : found;
        return new Page(List.copyOf(shown), more ? shown.getLast().id() : null);
    }

    private TrailEntry entry(Row row) throws SQLException {
        String hash = row.textOrNull("hash");
        return new TrailEntry(
                row.number("id"),
                hash == null ? null : row.number("sequence"),
                hash,
                row.uuidOrNull("case_id"),
                row.constant("action", Action.class),
                new Person(row.text("actor"), row.text("actor_name")),
                row.instant("at"),
                auditTrail.read(row.text("detail")));
    }

    /// @param to the last one that is written; what comes until a head covers it is written as well
    private record Range(long from, long to) {}

    /// Something to be written out, with its own entry in the trail already.
    public interface Export {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Every link from the first entry that was asked for to a signed head behind the last one. Entries that were not
    /// asked for are given by their digest alone, so that the chain can be followed and tells nothing else.
    public Export export(TrailFilter filter, Person by) {
        auditTrail.recordAhead(null, Action.TRAIL_EXPORTED, by, filter.detail());
        chain.chainAll();
        Optional<Head> newest = chain.sealed();
        Condition condition = filter.condition();
        Optional<Range> range = database.first(
                        "SELECT coalesce(min(c.sequence), 0) AS low, coalesce(max(c.sequence), 0) AS high"
                                + " FROM audit_entry e JOIN audit_chain c ON c.entry_id = e.id WHERE "
                                + condition.sql(),
                        row -> new Range(row.number("low"), row.number("high")),
                        condition.parameters().toArray())
                .filter(found -> found.from() > 0);
        return out -> write(out, filter, range.orElse(null), newest);
    }

    private void write(OutputStream out, TrailFilter filter, @Nullable Range range, Optional<Head> newest)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (range != null) {
            long end = chain.headOver(range.to())
                    .or(() -> newest)
                    .map(Head::sequence)
                    .orElse(range.to());
            long last = range.from() - 1;
            for (List<Link> links = chain.links(last, end); !links.isEmpty(); links = chain.links(last, end)) {
                long through = links.getLast().sequence();
                Set<Long> asked = asked(filter, last, through);
                Map<Long, Head> heads = new HashMap<>();
                chain.heads(last, through).forEach(head -> heads.put(head.sequence(), head));
                for (Link link : links) {
                    line(writer, link.line(asked.contains(link.sequence())));
                    Head head = heads.get(link.sequence());
                    if (head != null) {
                        line(writer, head.line());
                    }
                }
                last = through;
            }
        }
        writer.flush();
    }

    private Set<Long> asked(TrailFilter filter, long after, long through) {
        Condition condition = filter.condition();
        List<Object> parameters = new ArrayList<>(List.of(after, through));
        parameters.addAll(condition.parameters());
        return new HashSet<>(database.all(
                "SELECT c.sequence FROM audit_chain c JOIN audit_entry e ON e.id = c.entry_id"
                        + " WHERE c.sequence > ? AND c.sequence <= ? AND " + condition.sql(),
                row -> row.number("sequence"),
                parameters.toArray()));
    }

    private static void line(BufferedWriter writer, String line) throws IOException {
        writer.write(line);
        writer.write('\n');
    }
}
