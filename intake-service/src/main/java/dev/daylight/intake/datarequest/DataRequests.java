package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.AgencyId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requests of one agency. There is no way to make one without saying whose, and every query says it again: a
/// request of somebody else is not there.
public final class DataRequests {

    private final EntityManager entities;
    private final AgencyId agency;

    private DataRequests(EntityManager entities, AgencyId agency) {
        this.entities = entities;
        this.agency = agency;
    }

    public static DataRequests of(AgencyId agency, EntityManager entities) {
        return new DataRequests(entities, agency);
    }

    public Optional<DataRequest> find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    /// Locks the row until the transaction ends, so that what is appended about it stays in order.
    public Optional<DataRequest> findForChange(UUID id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<DataRequest> find(UUID id, LockModeType lock) {
        return entities.createQuery("FROM DataRequest r WHERE r.id = :id AND r.agencyId = :agency", DataRequest.class)
                .setParameter("id", id)
                .setParameter("agency", agency.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /// Newest first. Ids grow with time, so the last one of a page is where the next one begins.
    List<DataRequest> newest(@Nullable UUID before, int most) {
        String cursor = before == null ? "" : " AND r.id < :before";
        var query = entities.createQuery(
                        "FROM DataRequest r WHERE r.agencyId = :agency" + cursor + " ORDER BY r.id DESC",
                        DataRequest.class)
                .setParameter("agency", agency.value())
                .setMaxResults(most);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    List<RequestStep> steps(UUID id) {
        return entities.createQuery(
                        "FROM RequestStep s WHERE s.requestId = :id AND s.agencyId = :agency ORDER BY s.id",
                        RequestStep.class)
                .setParameter("id", id)
                .setParameter("agency", agency.value())
                .getResultList();
    }

    void add(DataRequest request) {
        if (!request.agencyId.equals(agency.value())) {
            throw new IllegalArgumentException("a request belongs to the agency that files it");
        }
        entities.persist(request);
        entities.persist(new RequestStep(request, request.filedAt));
    }
}
