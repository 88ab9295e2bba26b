package dev.daylight.review.challenge;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.casefile.CaseEvent.ChallengeEnded;
import dev.daylight.contracts.casefile.CaseEvent.ChallengeFiled;
import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.messaging.Ids;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.challenge.Challenge.Suspends;
import dev.daylight.review.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Files challenges and records how they ended. Words are sealed before the transaction, so that no lock waits for
/// storage; sealed words that nobody refers to are harmless.
@ApplicationScoped
public class Challenges {

    private final Database database;
    private final Cases cases;
    private final SealedDocuments documents;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    Challenges(
            Database database,
            Cases cases,
            SealedDocuments documents,
            Outbox outbox,
            AuditTrail auditTrail,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.documents = documents;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Challenge> of(UUID caseId) {
        return database.all(
                "SELECT * FROM challenge WHERE case_id = ? ORDER BY filed_at, id",
                row -> {
                    Instant endedAt = row.instantOrNull("ended_at");
                    return new Challenge(
                            row.uuid("id"),
                            row.constant("ground", RefusalReason.class),
                            row.constant("suspends", Suspends.class),
                            new Person(row.text("filed_by"), row.text("filed_by_name")),
                            row.instant("filed_at"),
                            row.constantOrNull("outcome", ChallengeOutcome.class),
                            row.uuidOrNull("outcome_id"),
                            endedAt == null ? null : new Person(row.text("ended_by"), row.text("ended_by_name")),
                            endedAt);
                },
                caseId);
    }

    /// @param version the case as the reviewer saw it
    public CaseFile file(UUID caseId, long version, Challenge.Filing filing, Person by) {
        CaseFile looked = cases.seen(caseId, version);
        looked.state().challenge();
        UUID id = ids.next();
        DocumentReference words = seal(looked, filing.words(), SealContexts.challenge(id));
        return QuarkusTransaction.requiringNew().call(() -> {
            CaseFile seen = cases.lockedAsSeen(caseId, version);
            Instant now = clock.instant();
            CaseFile changed = seen.moveTo(seen.state().challenge());
            cases.save(changed);
            database.change(
                    """
                    INSERT INTO challenge (id, case_id, ground, suspends, words, filed_by, filed_by_name, filed_at)
                    VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                    id,
                    caseId,
                    filing.ground(),
                    filing.suspends(),
                    StoredReference.write(words),
                    by.subject(),
                    by.name(),
                    now);
            outbox.append(Topics.CASES, caseId, new ChallengeFiled(caseId, id, filing.ground(), now));
            auditTrail.record(
                    caseId,
                    Action.CHALLENGE_FILED,
                    by,
                    Map.of("challengeId", id, "ground", filing.ground(), "suspends", filing.suspends()));
            return changed;
        });
    }

    /// How it ended. The case is looked at from the beginning, since everything may look different now.
    ///
    /// @param version the case as the reviewer saw it
    /// @param sentence what was decided, in words; absent when there is nothing to add
    public CaseFile end(
            UUID caseId,
            UUID challengeId,
            long version,
            ChallengeOutcome outcome,
            @Nullable String sentence,
            Person by) {
        CaseFile looked = cases.seen(caseId, version);
        mustBePending(caseId, challengeId);
        looked.state().endChallenge();
        UUID outcomeId = sentence == null ? null : ids.next();
        DocumentReference words = sentence == null || outcomeId == null
                ? null
                : seal(looked, sentence, SealContexts.challengeOutcome(outcomeId));
        return QuarkusTransaction.requiringNew().call(() -> {
            CaseFile seen = cases.lockedAsSeen(caseId, version);
            mustBePending(caseId, challengeId);
            Instant now = clock.instant();
            close(caseId, outcome, outcomeId, words, by, now);
            CaseFile changed = seen.moveTo(seen.state().endChallenge());
            cases.save(changed);
            outbox.append(Topics.CASES, caseId, new ChallengeEnded(caseId, challengeId, outcome, now));
            auditTrail.record(
                    caseId, Action.CHALLENGE_ENDED, by, Map.of("challengeId", challengeId, "outcome", outcome));
            return changed;
        });
    }

    /// The request is gone, and what was asked about it with it.
    @Transactional(TxType.MANDATORY)
    public void drop(UUID caseId, Instant at) {
        close(caseId, ChallengeOutcome.DROPPED, null, null, Person.SERVICE, at);
    }

    /// @throws Objection when a challenge was decided against the grant
    public void mustAllow(UUID caseId, Grant grant) {
        for (Challenge challenge : of(caseId)) {
            boolean against = switch (challenge.outcome()) {
                case UPHELD -> true;
                case UPHELD_IN_PART -> grant.outcome() == GrantOutcome.GRANTED;
                case REJECTED, DROPPED -> false;
                case null -> true;
            };
            if (against) {
                throw new Objection(Kind.INSTRUMENT_SET_ASIDE);
            }
        }
    }

    private void mustBePending(UUID caseId, UUID challengeId) {
        Challenge found = of(caseId).stream()
                .filter(challenge -> challenge.id().equals(challengeId))
                .findFirst()
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_CHALLENGE));
        if (found.outcome() != null) {
            throw new Objection(Kind.ILLEGAL_MOVE, "The challenge has ended already.");
        }
    }

    private void close(
            UUID caseId,
            ChallengeOutcome outcome,
            @Nullable UUID outcomeId,
            @Nullable DocumentReference words,
            Person by,
            Instant at) {
        database.change("""
                UPDATE challenge SET outcome = ?, outcome_id = ?, outcome_words = ?::jsonb, ended_by = ?,
                  ended_by_name = ?, ended_at = ? WHERE case_id = ? AND outcome IS NULL""", outcome, outcomeId, StoredReference.write(words), by.subject(), by.name(), at, caseId);
    }

    private DocumentReference seal(CaseFile file, String words, String context) {
        return documents.seal(file.filing(), words.getBytes(StandardCharsets.UTF_8), context);
    }
}
