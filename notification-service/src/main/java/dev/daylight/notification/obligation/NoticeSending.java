package dev.daylight.notification.obligation;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.notice.NoticeEvent.NoticeFailed;
import dev.daylight.contracts.notice.NoticeEvent.NoticeForbidden;
import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.messaging.DatabaseClock;
import dev.daylight.messaging.Outbox;
import dev.daylight.notification.attempt.Attempts;
import dev.daylight.notification.attempt.Attempts.Attempt;
import dev.daylight.notification.attempt.Attempts.Outcome;
import dev.daylight.notification.audit.AuditTrail;
import dev.daylight.notification.audit.AuditTrail.Action;
import dev.daylight.notification.obligation.Delivery.Delivered;
import dev.daylight.notification.obligation.Obligations.Candidate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes one owed notice as far as it may go now.
///
/// Two transactions, each under the lock of the case, each deciding anew. The first writes the attempt down; the second
/// hands the mail over and records what came of it, together with the event. Whoever dies in between has put the next
/// attempt off already, and nothing but time is lost.
@ApplicationScoped
class NoticeSending {

    private static final String ACTOR = "sweeper";

    /// Longer than the longest conversation with directory and mail server: the transaction must not end, and the lock
    /// with it, while a mail is on its way.
    private static final int HAND_OVER_SECONDS = 300;

    /// An order without end can only be changed by an event, which wakes us; this is for peace of mind.
    private static final Duration LONGEST_LOOK_AWAY = Duration.ofHours(1);

    private final LegalCases cases;
    private final Obligations obligations;
    private final Attempts attempts;
    private final Delivery delivery;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final DatabaseClock databaseClock;
    private final NoticeConfig config;
    private final NoticeDecision decision;

    NoticeSending(
            LegalCases cases,
            Obligations obligations,
            Attempts attempts,
            Delivery delivery,
            Outbox outbox,
            AuditTrail auditTrail,
            DatabaseClock databaseClock,
            NoticeConfig config) {
        this.cases = cases;
        this.obligations = obligations;
        this.attempts = attempts;
        this.delivery = delivery;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.databaseClock = databaseClock;
        this.config = config;
        this.decision = new NoticeDecision(config.grace());
    }

    /// @return what the delivery said, empty when none was tried
    Optional<Delivered> advance(Candidate candidate) {
        return claim(candidate).flatMap(attempt -> handOver(candidate, attempt));
    }

    /// First transaction: decides, and if the notice may go, writes the attempt down.
    Optional<Attempt> claim(Candidate candidate) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!cases.tryLock(candidate.requestId()) || !obligations.isToBeLookedAt(candidate.noticeId())) {
                return Optional.empty();
            }
            OwedNotice notice = obligations.find(candidate.noticeId()).orElseThrow();
            NoticeQuestion question = cases.question(notice.disclosure());
            Verdict verdict = decision.decide(question);
            return switch (verdict) {
                case Verdict.Send send -> Optional.of(begin(notice, question, send));
                case Verdict.Hold hold -> {
                    hold(notice, question, hold);
                    yield Optional.empty();
                }
                case Verdict.Forbidden forbidden -> {
                    forbid(notice, forbidden);
                    yield Optional.empty();
                }
            };
        });
    }

    /// Second transaction: decides again, hands over, records.
    Optional<Delivered> handOver(Candidate candidate, Attempt attempt) {
        return QuarkusTransaction.requiringNew().timeout(HAND_OVER_SECONDS).call(() -> {
            cases.lock(candidate.requestId());
            OwedNotice notice = obligations.find(candidate.noticeId()).orElseThrow();
            if (notice.state() != NoticeState.OWED || notice.attempts() != attempt.number()) {
                // We were so slow that somebody else has taken over.
                attempts.end(attempt, Outcome.HELD_AGAIN);
                return Optional.empty();
            }
            NoticeQuestion question = cases.question(notice.disclosure());
            return switch (decision.decide(question)) {
                case Verdict.Send _ -> {
                    Delivered delivered = delivery.deliver(notice, attempt);
                    record(notice, attempt, delivered);
                    yield Optional.of(delivered);
                }
                case Verdict.Hold hold -> {
                    attempts.end(attempt, Outcome.HELD_AGAIN);
                    hold(notice, question, hold);
                    yield Optional.empty();
                }
                case Verdict.Forbidden forbidden -> {
                    attempts.end(attempt, Outcome.HELD_AGAIN);
                    forbid(notice, forbidden);
                    yield Optional.empty();
                }
            };
        });
    }

    private Attempt begin(OwedNotice notice, NoticeQuestion question, Verdict.Send send) {
        Instant now = question.databaseTime();
        int number = notice.attempts() + 1;
        obligations.begin(
                notice.noticeId(),
                number,
                send.delayedUntil(),
                decision.freeAt(question),
                now.plus(pauseAfter(number)));
        audit(Action.ATTEMPT_BEGUN, notice, "attempt " + number);
        return attempts.begin(notice.noticeId(), number, now.plus(config.receiptValidFor()));
    }

    private void hold(OwedNotice notice, NoticeQuestion question, Verdict.Hold hold) {
        boolean changed = obligations.hold(
                notice.noticeId(),
                hold,
                decision.freeAt(question),
                lookAt(question.databaseTime(), hold.reason(), hold.until()));
        if (changed) {
            audit(
                    Action.NOTICE_HELD,
                    notice,
                    hold.until() == null ? hold.reason().name() : hold.reason() + " until " + hold.until());
        }
    }

    private void forbid(OwedNotice notice, Verdict.Forbidden forbidden) {
        Instant now = databaseClock.now();
        obligations.settle(notice.noticeId(), NoticeState.FORBIDDEN, now);
        DisclosureRecord disclosure = notice.disclosure();
        publish(
                notice,
                new NoticeForbidden(
                        notice.requestId(),
                        notice.noticeId(),
                        disclosure.disclosureId(),
                        disclosure.country(),
                        forbidden.provision(),
                        now));
        audit(Action.NOTICE_FORBIDDEN, notice, forbidden.provision());
    }

    private void record(OwedNotice notice, Attempt attempt, Delivered delivered) {
        switch (delivered) {
            case Delivered.Accepted _ -> {
                attempts.end(attempt, Outcome.ACCEPTED);
                sent(notice);
            }
            case Delivered.NoContact _ -> {
                attempts.end(attempt, Outcome.NO_CONTACT);
                failed(notice, NoticeFailed.Reason.NO_CONTACT);
            }
            case Delivered.Refused _ -> {
                attempts.end(attempt, Outcome.REFUSED_BY_MAIL_SERVER);
                failed(notice, NoticeFailed.Reason.REFUSED_BY_MAIL_SERVER);
            }
            case Delivered.DirectoryAway _ -> {
                attempts.end(attempt, Outcome.DIRECTORY_AWAY);
                obligations.trouble(notice.noticeId(), HoldReason.DIRECTORY_AWAY);
                audit(Action.ATTEMPT_ENDED, notice, HoldReason.DIRECTORY_AWAY.name());
            }
            case Delivered.MailServerAway _ -> {
                attempts.end(attempt, Outcome.MAIL_SERVER_AWAY);
                obligations.trouble(notice.noticeId(), HoldReason.MAIL_SERVER_AWAY);
                audit(Action.ATTEMPT_ENDED, notice, HoldReason.MAIL_SERVER_AWAY.name());
            }
        }
    }

    private void sent(OwedNotice notice) {
        Instant now = databaseClock.now();
        obligations.settle(notice.noticeId(), NoticeState.SENT, now);
        DisclosureRecord disclosure = notice.disclosure();
        publish(
                notice,
                new NoticeSent(
                        notice.requestId(),
                        notice.noticeId(),
                        disclosure.disclosureId(),
                        disclosure.country(),
                        notice.delayed(),
                        now));
        audit(Action.NOTICE_SENT, notice, notice.delayed() ? "after an order" : "without delay");
    }

    private void failed(OwedNotice notice, NoticeFailed.Reason reason) {
        Instant now = databaseClock.now();
        obligations.settle(notice.noticeId(), NoticeState.FAILED, now);
        DisclosureRecord disclosure = notice.disclosure();
        publish(
                notice,
                new NoticeFailed(
                        notice.requestId(),
                        notice.noticeId(),
                        disclosure.disclosureId(),
                        disclosure.country(),
                        reason,
                        now));
        audit(Action.NOTICE_FAILED, notice, reason.name());
    }

    private void publish(OwedNotice notice, NoticeEvent event) {
        outbox.append(Topics.NOTICES, notice.requestId(), event);
    }

    private void audit(Action action, OwedNotice notice, String detail) {
        auditTrail.add(ACTOR, action, notice.requestId(), notice.noticeId(), detail);
    }

    /// 1, 2, 4 ... times the first pause.
    private Duration pauseAfter(int attempt) {
        Duration pause = config.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(config.longestPause()) > 0 ? config.longestPause() : pause;
    }

    private static Instant lookAt(Instant now, HoldReason reason, @Nullable Instant until) {
        return switch (reason) {
            case ORDER_LIVES, ORDER_WITHOUT_END, GRACE, PAPER_AWAITED, ORDER_NOT_LOOKED_AT -> {
                Instant latest = now.plus(LONGEST_LOOK_AWAY);
                yield until == null || until.isAfter(latest) ? latest : until;
            }
            // Can go away any moment, without an event that would wake us: next sweep.
            case WATERMARK_BEHIND,
                    PARKED_EVENT,
                    CLOCK_DISAGREES,
                    HISTORY_INCOMPLETE,
                    DIRECTORY_AWAY,
                    MAIL_SERVER_AWAY -> now;
        };
    }
}
