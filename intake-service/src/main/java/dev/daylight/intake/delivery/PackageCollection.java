package dev.daylight.intake.delivery;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.DataRequestEvent.PackageCollected;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DataRequest.Disclosed;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.DataRequests;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.messaging.Outbox;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Hands a package over.
@ApplicationScoped
public class PackageCollection {

    private static final Logger LOG = Logger.getLogger(PackageCollection.class);

    private final EntityManager entities;
    private final Agencies agencies;
    private final ObjectStore store;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final MeterRegistry meters;

    PackageCollection(
            EntityManager entities,
            Agencies agencies,
            ObjectStore store,
            Outbox outbox,
            AuditTrail audit,
            Clock clock,
            MeterRegistry meters) {
        this.entities = entities;
        this.agencies = agencies;
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
    }

    /// Fetched and checked first, noted second, given out last: what is noted as collected was whole.
    ///
    /// @throws HttpProblem when there is nothing to collect for this agency
    public CheckedPackage collect(AgencyId agency, String collector, String id) {
        UUID requestId = DataRequestReading.parse(id);
        Disclosed disclosed = QuarkusTransaction.requiringNew().call(() -> {
            agencies.require(agency);
            return disclosed(
                    DataRequests.of(agency, entities).find(requestId).orElseThrow(DataRequestReading::unknown));
        });
        CheckedPackage fetched = fetch(requestId, disclosed);
        try {
            QuarkusTransaction.requiringNew().run(() -> note(agency, collector, requestId));
        } catch (RuntimeException e) {
            fetched.discard();
            throw e;
        }
        return fetched;
    }

    private static Disclosed disclosed(DataRequest request) {
        return request.disclosed()
                .orElseThrow(() -> IntakeProblem.PACKAGE_NOT_AVAILABLE.because(
                        "Nothing has been disclosed for this request. Its status tells how far it is."));
    }

    private CheckedPackage fetch(UUID requestId, Disclosed disclosed) {
        try {
            return CheckedPackage.fetch(store, disclosed.agencyPackage());
        } catch (ObjectMissing | PackageDamaged e) {
            // A person has to act. The agency is asked to come back, and told nothing that is not so.
            LOG.errorf(
                    "package cannot be handed over requestId=%s cause=%s",
                    requestId, e.getClass().getSimpleName());
            throw HttpProblem.builder(IntakeProblem.TEMPORARILY_UNAVAILABLE.because(
                            "The package cannot be handed over at the moment. We have been told of it."))
                    .withHeader("Retry-After", 600)
                    .build();
        }
    }

    private void note(AgencyId agency, String collector, UUID requestId) {
        DataRequest request =
                DataRequests.of(agency, entities).findForChange(requestId).orElseThrow(DataRequestReading::unknown);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.note(AuditAction.PACKAGE_DOWNLOADED, collector, agency.value(), requestId);
        if (request.collect(now)) {
            outbox.append(
                    Topics.DATA_REQUESTS,
                    requestId,
                    new PackageCollected(requestId, disclosed(request).disclosureId(), now));
            meters.counter("daylight.packages.collected").increment();
        }
    }
}
