package dev.daylight.review.deadline;

import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads what a paper says of itself where the clock hangs on it, and starts the clocks of cases that are
/// older than the
/// clocks. A paper that cannot be read keeps the earliest time that it could have.
@ApplicationScoped
class SettlingDeadlines {

    private static final Logger LOG = Logger.getLogger(SettlingDeadlines.class);

    /// Before somebody else tries, and before it is tried again.
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final Database database;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Filings filings;
    private final SealedDocuments documents;
    private final Clock clock;

    SettlingDeadlines(
            Database database,
            Deadlines deadlines,
            Cases cases,
            Filings filings,
            SealedDocuments documents,
            Clock clock) {
        this.database = database;
        this.deadlines = deadlines;
        this.cases = cases;
        this.filings = filings;
        this.documents = documents;
        this.clock = clock;
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        Optional<UUID> taken = take();
        while (taken.isPresent()) {
            settle(taken.get());
            taken = take();
        }
    }

    private Optional<UUID> take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                        """
                        UPDATE queue_entry SET settle_after = ? WHERE case_id = (
                          SELECT case_id FROM queue_entry WHERE to_do AND NOT settled AND settle_after <= ?
                          ORDER BY settle_after LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING case_id""", row -> row.uuid("case_id"), clock.instant().plus(PAUSE), clock.instant()));
    }

    private void settle(UUID caseId) {
        try {
            // First without the paper: the queue knows the earliest time at once, also when storage is away.
            boolean settled = QuarkusTransaction.requiringNew().call(() -> {
                CaseFile locked = cases.locked(caseId);
                deadlines.start(locked.filing());
                return isSettled(caseId);
            });
            if (!settled) {
                Filing filing = filings.get(caseId);
                Particulars.Instrument paper = documents
                        .particulars(filing, Person.SERVICE, "deadline")
                        .instrument();
                QuarkusTransaction.requiringNew().run(() -> {
                    CaseFile locked = cases.locked(caseId);
                    deadlines.settle(locked.filing(), saysSo(paper, true), saysSo(paper, false));
                });
            }
        } catch (Objection e) {
            LOG.warnf("deadline waits case=%s cause=%s", caseId, e.kind());
        }
    }

    private boolean isSettled(UUID caseId) {
        return database.first("SELECT settled FROM queue_entry WHERE case_id = ?", row -> row.flag("settled"), caseId)
                .orElse(false);
    }

    private static boolean saysSo(Particulars.@Nullable Instrument paper, boolean emergency) {
        return paper != null
                && Boolean.TRUE.equals(emergency ? paper.emergencyCase() : paper.enforcingAuthorityNotified());
    }
}
