package dev.daylight.intake.delivery;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DataRequestReading;
import dev.daylight.intake.datarequest.DataRequests;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.signing.SigningKeys;
import dev.daylight.sealing.ObjectMissing;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// An agency looks at what lies ready for it, without taking it. Each look leaves a trace.
@ApplicationScoped
public class DeliveryReading {

    private final EntityManager entities;
    private final Agencies agencies;
    private final PackageShelf shelf;
    private final SigningKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    DeliveryReading(
            EntityManager entities,
            Agencies agencies,
            PackageShelf shelf,
            SigningKeys keys,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.agencies = agencies;
        this.shelf = shelf;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    private record Looked(Delivery delivery, DeliveryState state, String certificate) {}

    /// A package that can be had.
    record Available(Delivery delivery, PackageForm form) {}

    /// @throws HttpProblem when the request is somebody else's or nobody's
    @Transactional
    public List<DeliveryRepresentation> list(AgencyId agency, String reader, String id) {
        DataRequest request = request(agency, reader, id);
        Deliveries deliveries = Deliveries.of(agency, entities);
        return deliveries.of(request.id()).stream()
                .map(delivery ->
                        DeliveryRepresentation.of(delivery, state(request, delivery), deliveries.downloads(delivery)))
                .toList();
    }

    /// Only while it can be had: of what is gone, no headers are told either.
    ///
    /// @throws HttpProblem as for a download
    Available available(AgencyId agency, String reader, String id, String deliveryId) {
        Looked looked = look(agency, reader, id, deliveryId);
        return switch (looked.state()) {
            case AVAILABLE -> new Available(looked.delivery(), PackageForm.of(head(looked.delivery(), 1)));
            case EXPIRED -> throw IntakeProblem.DELIVERY_EXPIRED.because("The time for which it lay ready is over.");
            case WITHHELD -> throw IntakeProblem.PACKAGE_NOT_AVAILABLE.because("Nothing is handed over any more.");
        };
    }

    /// @throws HttpProblem when the request or the delivery is somebody else's or nobody's
    Manifest manifest(AgencyId agency, String reader, String id, String deliveryId) {
        Looked looked = look(agency, reader, id, deliveryId);
        AgencyCertificate registered = AgencyCertificate.of(looked.certificate(), clock.instant());
        return looked.state() == DeliveryState.AVAILABLE
                ? Manifest.of(looked.delivery(), head(looked.delivery(), PackageHead.LONGEST), registered)
                : Manifest.gone(looked.delivery());
    }

    /// Ends its transaction before a package is fetched.
    private Looked look(AgencyId agency, String reader, String id, String deliveryId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DataRequest request = request(agency, reader, id);
            Delivery delivery = delivery(agency, request, deliveryId);
            return new Looked(delivery, state(request, delivery), certificate(agency));
        });
    }

    private byte[] head(Delivery delivery, int most) {
        try (PackageShelf.Copy copy = shelf.open(delivery.id, delivery.agencyPackage)) {
            return copy.head(most);
        } catch (ObjectMissing | PackageDamaged e) {
            throw PackageCollection.unavailable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws HttpProblem when nothing was handed over yet, and as above
    @Transactional
    public String receipt(AgencyId agency, String reader, String id, String deliveryId) {
        Delivery delivery = delivery(agency, request(agency, reader, id), deliveryId);
        List<Download> handedOver = Deliveries.of(agency, entities).downloads(delivery).stream()
                .filter(download -> download.outcome.handedOver())
                .toList();
        if (handedOver.isEmpty()) {
            throw IntakeProblem.RECEIPT_NOT_AVAILABLE.because("Nobody of your agency has downloaded it yet.");
        }
        return Receipt.of(delivery, handedOver, clock.instant(), keys);
    }

    /// One answer, whether the delivery is somebody else's or nobody's.
    static HttpProblem unknown() {
        return IntakeProblem.DELIVERY_UNKNOWN.because("This request has no delivery with this id.");
    }

    private DataRequest request(AgencyId agency, String reader, String id) {
        agencies.require(agency);
        DataRequest request = DataRequests.of(agency, entities)
                .find(DataRequestReading.parse(id))
                .orElseThrow(DataRequestReading::unknown);
        audit.note(AuditAction.DELIVERY_READ, reader, agency.value(), request.id());
        return request;
    }

    private Delivery delivery(AgencyId agency, DataRequest request, String deliveryId) {
        UUID wanted = AgencyId.parse(deliveryId).map(AgencyId::value).orElseThrow(DeliveryReading::unknown);
        return Deliveries.of(agency, entities).find(request.id(), wanted).orElseThrow(DeliveryReading::unknown);
    }

    private DeliveryState state(DataRequest request, Delivery delivery) {
        return delivery.state(request.disclosed().isPresent(), clock.instant());
    }

    private String certificate(AgencyId agency) {
        return entities.createQuery("SELECT a.encryptionCertificate FROM Agency a WHERE a.id = :agency", String.class)
                .setParameter("agency", agency.value())
                .getSingleResult();
    }
}
