package dev.daylight.review.search;

import dev.daylight.review.casefile.CaseSealing;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Reads the words of cases that are new or have got new text, and of those that are older than the search. A case is
/// read as a whole each time, so repeating it changes nothing; what comes meanwhile leaves it wanted.
@ApplicationScoped
class Indexing {

    private static final Logger LOG = Logger.getLogger(Indexing.class);

    /// Before another one tries, and before it is tried again.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private record Work(UUID caseId, long wanted) {}

    private final Database database;
    private final Texts texts;
    private final WordDigests digests;
    private final CaseSealing sealing;
    private final Clock clock;

    Indexing(Database database, Texts texts, WordDigests digests, CaseSealing sealing, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.digests = digests;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void index() {
        Optional<Work> taken = take();
        while (taken.isPresent()) {
            index(taken.get());
            taken = take();
        }
    }

    private Optional<Work> take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                        """
                        UPDATE search_work SET not_before = ? WHERE case_id = (
                          SELECT case_id FROM search_work WHERE not_before <= clock_timestamp()
                          ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING case_id, wanted""",
                        row -> new Work(row.uuid("case_id"), row.number("wanted")),
                        clock.instant().plus(PAUSE)));
    }

    private void index(Work work) {
        try {
            List<String> found = Words.of(texts.of(work.caseId())).stream()
                    .map(digests::written)
                    .toList();
            QuarkusTransaction.requiringNew().run(() -> write(work, found));
        } catch (Objection e) {
            LOG.warnf("search index waits case=%s cause=%s", work.caseId(), e.kind());
        }
    }

    /// The row of work is locked first: the shredding of a case waits for it or was before.
    private void write(Work work, List<String> found) {
        boolean stillWanted = database.first(
                        "SELECT case_id FROM search_work WHERE case_id = ? FOR UPDATE",
                        row -> row.uuid("case_id"),
                        work.caseId())
                .isPresent();
        if (!stillWanted) {
            return;
        }
        if (sealing.isShredded(work.caseId())) {
            database.change("DELETE FROM search_work WHERE case_id = ?", work.caseId());
            return;
        }
        database.change("DELETE FROM case_term WHERE case_id = ?", work.caseId());
        database.change(
                "INSERT INTO case_term (digest, case_id) SELECT unnest(?::text[]), ? ON CONFLICT DO NOTHING",
                found,
                work.caseId());
        database.change("DELETE FROM search_work WHERE case_id = ? AND wanted = ?", work.caseId(), work.wanted());
    }
}
