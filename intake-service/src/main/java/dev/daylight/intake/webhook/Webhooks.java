package dev.daylight.intake.webhook;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.paging.Cursor;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.messaging.Ids;
import dev.daylight.sealing.ObjectStore;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agency does with its webhook.
@ApplicationScoped
class Webhooks {

    private static final int PAGE = 50;

    private final EntityManager entities;
    private final Agencies agencies;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    Webhooks(EntityManager entities, Agencies agencies, AuditTrail audit, Clock clock, Ids ids) {
        this.entities = entities;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    record Enrolled(WebhookRepresentation webhook, boolean isNew) {}

    record Page(
            List<MessageRepresentation> messages, @Nullable String next) {}

    /// The same again changes nothing, and asks for no version.
    @Transactional
    Enrolled enrol(AgencyId agency, String officer, NewWebhook.Sound wanted, Precondition precondition) {
        // Its row lock keeps two first enrolments apart.
        agencies.lock(agency);
        Webhook webhook = entities.find(Webhook.class, agency.value(), LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null) {
            if (precondition.ifMatch() != null) {
                throw IntakeProblem.STALE.because("There is no webhook any more.");
            }
            webhook = new Webhook(agency.value(), wanted, officer, now());
            entities.persist(webhook);
            // What an earlier address was not told, a later one has not asked for.
            dropWaiting(agency);
            audit.note(AuditAction.WEBHOOK_ENROLLED, officer, agency.value(), agency.value());
            entities.flush();
            return new Enrolled(WebhookRepresentation.of(webhook), true);
        }
        if (!webhook.is(wanted)) {
            precondition.demand(webhook.version);
            webhook.become(wanted, officer, now());
            audit.note(AuditAction.WEBHOOK_ENROLLED, officer, agency.value(), agency.value());
            entities.flush();
            // A new address does not inherit the peace that the old one was left in.
            entities.createNativeQuery(
                            "UPDATE webhook SET failures = 0, busy_until = '-infinity' WHERE agency_id = :agency")
                    .setParameter("agency", agency.value())
                    .executeUpdate();
        }
        return new Enrolled(WebhookRepresentation.of(webhook), false);
    }

    @Transactional
    WebhookRepresentation read(AgencyId agency, String reader) {
        agencies.require(agency);
        audit.note(AuditAction.WEBHOOK_READ, reader, agency.value(), agency.value());
        return WebhookRepresentation.of(find(agency, LockModeType.NONE));
    }

    /// What was not told yet never will be.
    @Transactional
    void remove(AgencyId agency, String officer, Precondition precondition) {
        Webhook webhook = find(agency, LockModeType.PESSIMISTIC_WRITE);
        precondition.demand(webhook.version);
        entities.remove(webhook);
        dropWaiting(agency);
        audit.note(AuditAction.WEBHOOK_REMOVED, officer, agency.value(), agency.value());
    }

    private void dropWaiting(AgencyId agency) {
        entities.createQuery("UPDATE WebhookMessage m SET m.state = :dropped WHERE m.agencyId = :agency"
                        + " AND m.state = :waiting")
                .setParameter("dropped", MessageState.DROPPED)
                .setParameter("agency", agency.value())
                .setParameter("waiting", MessageState.WAITING)
                .executeUpdate();
    }

    /// Puts a message in the queue, like any other; a repeat of the key gets the first one.
    @Transactional
    MessageRepresentation test(AgencyId agency, String officer, String key) {
        find(agency, LockModeType.PESSIMISTIC_WRITE);
        String digest = ObjectStore.sha256(key.getBytes(StandardCharsets.UTF_8));
        var known = entities.createQuery(
                        "FROM WebhookMessage m WHERE m.agencyId = :agency AND m.keyDigest = :digest",
                        WebhookMessage.class)
                .setParameter("agency", agency.value())
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
        return MessageRepresentation.of(known.orElseGet(() -> {
            WebhookMessage message = WebhookMessage.test(ids.next(), agency.value(), digest, now());
            entities.persist(message);
            audit.note(AuditAction.WEBHOOK_TESTED, officer, agency.value(), agency.value());
            return message;
        }));
    }

    /// Newest first; also of a webhook that is gone.
    @Transactional
    Page messages(AgencyId agency, String reader, @Nullable MessageState state, @Nullable UUID after) {
        agencies.require(agency);
        audit.note(AuditAction.WEBHOOK_READ, reader, agency.value(), agency.value());
        var query = entities.createQuery(
                        "FROM WebhookMessage m WHERE m.agencyId = :agency"
                                + (state == null ? "" : " AND m.state = :state")
                                + (after == null
                                        ? ""
                                        : " AND m.seq < (SELECT l.seq FROM WebhookMessage l WHERE l.id = :after"
                                                + " AND l.agencyId = :agency)")
                                + " ORDER BY m.seq DESC",
                        WebhookMessage.class)
                .setParameter("agency", agency.value())
                .setMaxResults(PAGE + 1);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        List<WebhookMessage> found = query.getResultList();
        boolean more = found.size() > PAGE;
        return new Page(
                found.stream().limit(PAGE).map(MessageRepresentation::of).toList(),
                more ? Cursor.write(found.get(PAGE - 1).id) : null);
    }

    private Webhook find(AgencyId agency, LockModeType lock) {
        agencies.require(agency);
        Webhook webhook = entities.find(Webhook.class, agency.value(), lock);
        if (webhook == null) {
            throw unknown();
        }
        return webhook;
    }

    private static HttpProblem unknown() {
        return IntakeProblem.WEBHOOK_NOT_ENROLLED.because("Enrol one by PUT.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
