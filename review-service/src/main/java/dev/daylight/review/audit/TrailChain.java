package dev.daylight.review.audit;

import dev.daylight.review.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Chains what has committed, one replica at a time, and signs heads. What a killed one had not committed is chained by
/// the next: an entry leaves the waiting list in the transaction that puts it into the chain.
@ApplicationScoped
public class TrailChain {

    private static final Logger LOG = Logger.getLogger(TrailChain.class);
    private static final int LINKS_AT_ONCE = 500;
    /// Any number that nobody else locks in this database.
    private static final long LOCK = 0x7472_6169_6cL;

    private final Database database;
    private final TrailKeys keys;
    private final Clock clock;
    private final Duration headEvery;
    private volatile boolean broken;

    TrailChain(
            Database database,
            TrailKeys keys,
            Clock clock,
            @ConfigProperty(name = "daylight.trail.head-every", defaultValue = "PT1M") Duration headEvery) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.headEvery = headEvery;
    }

    record Tip(long sequence, String hash) {}

    private record Waiting(long id, String entry) {}

    @Scheduled(every = "${daylight.trail.chain-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        chainAll();
        Instant due = latestHead().map(head -> head.at().plus(headEvery)).orElse(Instant.MIN);
        if (!clock.instant().isBefore(due)) {
            sealed();
        }
    }

    /// Chains everything that has committed until now.
    void chainAll() {
        while (QuarkusTransaction.requiringNew().call(this::chainSome) == LINKS_AT_ONCE) {
            // more may wait
        }
    }

    private int chainSome() {
        lock();
        List<Waiting> waiting =
                database.all("""
                SELECT e.* FROM audit_unchained u JOIN audit_entry e ON e.id = u.entry_id
                ORDER BY u.entry_id LIMIT ?""", row -> new Waiting(row.number("id"), Link.canonical(row)), LINKS_AT_ONCE);
        if (waiting.isEmpty()) {
            return 0;
        }
        Tip tip = tip();
        List<String> sequences = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (Waiting entry : waiting) {
            Link link = Link.next(tip.sequence() + 1, tip.hash(), entry.entry());
            tip = new Tip(link.sequence(), link.hash());
            sequences.add(Long.toString(link.sequence()));
            ids.add(Long.toString(entry.id()));
            digests.add(link.digest());
            hashes.add(link.hash());
        }
        database.change("""
                INSERT INTO audit_chain (sequence, entry_id, digest, hash)
                SELECT n.s::bigint, n.e::bigint, n.d, n.h FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS n (s, e, d, h)
                ORDER BY n.s::bigint""", sequences, ids, digests, hashes);
        database.change("DELETE FROM audit_unchained WHERE entry_id = ANY (?::text[]::bigint[])", ids);
        return waiting.size();
    }

    /// A head over everything that is chained now; the one that is there already when nothing came since. Nothing is
    /// signed
    /// over links that do not hold: then there is none, and somebody is told.
    public Optional<Head> sealed() {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock();
            Tip tip = tip();
            Optional<Head> latest = latestHead();
            if (tip.sequence() == 0
                    || latest.filter(head -> head.sequence() == tip.sequence()).isPresent()) {
                return latest;
            }
            broken = !holds(latest.map(Head::sequence).orElse(0L), tip);
            if (broken) {
                LOG.errorf("the trail is broken before sequence=%d; no head is signed", tip.sequence());
                return Optional.<Head>empty();
            }
            Head head = Head.sign(tip.sequence(), tip.hash(), clock.instant().truncatedTo(ChronoUnit.MICROS), keys);
            database.change(
                    "INSERT INTO audit_head (sequence, hash, at, key_id, signature) VALUES (?, ?, ?, ?, ?)",
                    head.sequence(),
                    head.hash(),
                    head.at(),
                    head.keyId(),
                    head.signature());
            // Logs go another way than the database: a trail that is cut off there is longer here.
            LOG.infof("trail head sequence=%d hash=%s", head.sequence(), head.hash());
            return Optional.of(head);
        });
    }

    /// Whether the entries after a head are still what was chained.
    private boolean holds(long after, Tip tip) {
        String previous = after == 0 ? Link.BEGINNING : hashOf(after);
        long expected = after + 1;
        for (List<Link> links = links(after, tip.sequence());
                !links.isEmpty();
                links = links(expected - 1, tip.sequence())) {
            for (Link link : links) {
                Link computed = Link.next(expected, previous, link.entry());
                if (!computed.equals(link)) {
                    return false;
                }
                previous = link.hash();
                expected++;
            }
        }
        return expected == tip.sequence() + 1 && previous.equals(tip.hash());
    }

    /// As they stand in the database, at most so many as fit into memory easily.
    List<Link> links(long after, long atMost) {
        return database.all(
                """
                SELECT e.*, c.sequence, c.digest, c.hash,
                  coalesce((SELECT p.hash FROM audit_chain p WHERE p.sequence = c.sequence - 1), ?) AS previous
                FROM audit_chain c JOIN audit_entry e ON e.id = c.entry_id
                WHERE c.sequence > ? AND c.sequence <= ? ORDER BY c.sequence LIMIT ?""",
                row -> new Link(
                        row.number("sequence"),
                        row.text("previous"),
                        row.text("digest"),
                        row.text("hash"),
                        Link.canonical(row)),
                Link.BEGINNING,
                after,
                atMost,
                LINKS_AT_ONCE);
    }

    List<Head> heads(long after, long atMost) {
        return database.all(
                "SELECT * FROM audit_head WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
                row -> new Head(
                        row.number("sequence"),
                        row.text("hash"),
                        row.instant("at"),
                        row.text("key_id"),
                        row.text("signature")),
                after,
                atMost);
    }

    /// The first head that covers an entry.
    Optional<Head> headOver(long sequence) {
        return database.first(
                        "SELECT min(sequence) AS n FROM audit_head WHERE sequence >= ?",
                        row -> row.number("n"),
                        sequence)
                .filter(found -> found > 0)
                .flatMap(found -> heads(found - 1, found).stream().findFirst());
    }

    private Optional<Head> latestHead() {
        return database.first("SELECT max(sequence) AS n FROM audit_head", row -> row.number("n"))
                .filter(found -> found > 0)
                .flatMap(found -> heads(found - 1, found).stream().findFirst());
    }

    private Tip tip() {
        return database.first(
                        "SELECT sequence, hash FROM audit_chain ORDER BY sequence DESC LIMIT 1",
                        row -> new Tip(row.number("sequence"), row.text("hash")))
                .orElseGet(() -> new Tip(0, Link.BEGINNING));
    }

    private String hashOf(long sequence) {
        return database.first("SELECT hash FROM audit_chain WHERE sequence = ?", row -> row.text("hash"), sequence)
                .orElse("");
    }

    private void lock() {
        database.first("SELECT pg_advisory_xact_lock(?) IS NULL AS locked", row -> row.flag("locked"), LOCK);
    }

    long unchained() {
        return database.first("SELECT count(*) AS n FROM audit_unchained", row -> row.number("n"))
                .orElse(0L);
    }

    boolean isBroken() {
        return broken;
    }
}
