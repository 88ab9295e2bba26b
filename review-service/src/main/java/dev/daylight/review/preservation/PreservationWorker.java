package dev.daylight.review.preservation;

import dev.daylight.contracts.casefile.PreservationEnd;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.preservation.PreservationPort.Kept;
import dev.daylight.review.preservation.PreservationPort.Order;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Has things kept and let go. Any number of replicas may run it; every step outward can be repeated, and every step
/// inward is taken once.
@ApplicationScoped
class PreservationWorker {

    private static final Logger LOG = Logger.getLogger(PreservationWorker.class);
    private static final int DOUBLINGS = 20;

    private final Preservations preservations;
    private final Filings filings;
    private final SealedDocuments documents;
    private final PreservationPort provider;
    private final AuditTrail auditTrail;
    private final Duration lease;
    private final Duration shortestPause;
    private final Duration longestPause;

    PreservationWorker(
            Preservations preservations,
            Filings filings,
            SealedDocuments documents,
            @RestClient PreservationPort provider,
            AuditTrail auditTrail,
            @ConfigProperty(name = "daylight.preservation.lease", defaultValue = "PT2M") Duration lease,
            @ConfigProperty(name = "daylight.preservation.shortest-pause", defaultValue = "PT1S")
                    Duration shortestPause,
            @ConfigProperty(name = "daylight.preservation.longest-pause", defaultValue = "PT5M")
                    Duration longestPause) {
        this.preservations = preservations;
        this.filings = filings;
        this.documents = documents;
        this.provider = provider;
        this.auditTrail = auditTrail;
        this.lease = lease;
        this.shortestPause = shortestPause;
        this.longestPause = longestPause;
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOff() {
        Optional<Preservation> taken = preservations.take(lease);
        while (taken.isPresent()) {
            attempt(taken.get());
            taken = preservations.take(lease);
        }
    }

    private void attempt(Preservation taken) {
        UUID requestId = taken.requestId();
        try {
            PreservationEnd reason = taken.releaseReason();
            if (reason != null) {
                preservations.letGo(requestId, reason, ObjectStore.sha256(provider.letGo(requestId)));
            } else if (isToBeTold(taken)) {
                keep(filings.get(requestId), taken.keepUntil());
            } else {
                // Its term is over, but not everything that might speak against that has been read.
                preservations.postpone(requestId, null, shortestPause);
            }
        } catch (RuntimeException e) {
            // Class name only: a message may quote data.
            LOG.warnf(
                    "preservation waits request=%s attempts=%d cause=%s",
                    requestId, taken.attempts(), e.getClass().getSimpleName());
            preservations.postpone(requestId, e instanceof Objection ? "DOCUMENTS" : "PROVIDER", pause(taken));
        }
    }

    private static boolean isToBeTold(Preservation taken) {
        Instant told = taken.placedUntil();
        return told == null || taken.keepUntil().isAfter(told);
    }

    private void keep(Filing filing, Instant until) {
        Particulars particulars = documents.particulars(filing, Person.SERVICE, "preservation");
        auditTrail.recordAhead(
                filing.requestId(), Action.PRESERVATION_ORDERED, Person.SERVICE, Map.of("keepUntil", until));
        Kept kept = provider.keep(
                filing.requestId(),
                new Order(particulars.accounts(), filing.categories(), particulars.period(), until));
        Integer accounts = kept == null ? null : kept.accounts();
        if (accounts == null || accounts < 0) {
            throw new IllegalStateException("the provider did not say of how many accounts it keeps data");
        }
        preservations.placed(filing, until, accounts);
    }

    private Duration pause(Preservation taken) {
        Duration pause = shortestPause.multipliedBy(1L << Math.clamp(taken.attempts() - 1, 0, DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
