package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.blindindex.BlindIndex;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requests of one agency. There is no way to make one without saying whose, and every query says it again: a
/// request of somebody else is not there.
public final class DataRequests {

    /// Whose answer is owed, as [RequestStatus#isOver()] has it: named one by one, since an index finds what is asked
    /// for, not what is left out.
    private static final List<RequestStatus> OPEN = List.of(RequestStatus.values()).stream()
            .filter(status -> !status.isOver())
            .toList();

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
    List<DataRequest> search(RequestSearch search, BlindIndex index, int most) {
        List<String> conditions = new ArrayList<>(List.of("r.agencyId = :agency"));
        Map<String, Object> values = new HashMap<>(Map.of("agency", agency.value()));
        condition(conditions, values, "r.status = :status", "status", search.status());
        condition(conditions, values, "r.kind = :kind", "kind", search.kind());
        condition(conditions, values, "r.id < :cursor", "cursor", search.cursor());
        if (search.dueBefore() != null) {
            condition(conditions, values, "r.deadline.dueAt < :due", "due", search.dueBefore());
            condition(conditions, values, "r.status IN (:open)", "open", OPEN);
        }
        if (search.caseNumber() != null) {
            indexed(conditions, values, index, "caseNumberIndex", IndexedField.CASE_NUMBER, search.caseNumber());
        }
        if (search.filedBy() != null) {
            indexed(conditions, values, index, "officerIndex", IndexedField.OFFICER, search.filedBy());
        }
        var query = entities.createQuery(
                "FROM DataRequest r WHERE " + String.join(" AND ", conditions) + " ORDER BY r.id DESC",
                DataRequest.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private static void condition(
            List<String> conditions, Map<String, Object> values, String text, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(text);
            values.put(name, value);
        }
    }

    private void indexed(
            List<String> conditions,
            Map<String, Object> values,
            BlindIndex index,
            String column,
            String field,
            String value) {
        List<String> either = new ArrayList<>();
        List<BlindIndex.Entry> candidates = index.candidates(agency, field, value);
        for (int number = 0; number < candidates.size(); number++) {
            String name = column + number;
            either.add("r.indexKey = :" + name + "Key AND r." + column + " = :" + name);
            values.put(name + "Key", candidates.get(number).keyId());
            values.put(name, candidates.get(number).digest());
        }
        conditions.add("(" + String.join(" OR ", either) + ")");
    }

    List<RequestStep> steps(UUID id) {
        return about("FROM RequestStep o WHERE o.requestId = :id AND o.agencyId = :agency", RequestStep.class, id);
    }

    List<Clarification> clarifications(UUID id) {
        return about("FROM Clarification o WHERE o.requestId = :id AND o.agencyId = :agency", Clarification.class, id);
    }

    List<ConfidentialityOrder> orders(UUID id) {
        return about(
                "FROM ConfidentialityOrder o WHERE o.requestId = :id AND o.agencyId = :agency",
                ConfidentialityOrder.class,
                id);
    }

    /// An order of this request, which is locked.
    public Optional<ConfidentialityOrder> order(UUID id, UUID orderId) {
        return orders(id).stream().filter(order -> order.id().equals(orderId)).findFirst();
    }

    private <T> List<T> about(String query, Class<T> type, UUID id) {
        return entities.createQuery(query + " ORDER BY o.id", type)
                .setParameter("id", id)
                .setParameter("agency", agency.value())
                .getResultList();
    }

    void add(DataRequest request) {
        if (!request.agencyId.equals(agency.value())) {
            throw new IllegalArgumentException("a request belongs to the agency that files it");
        }
        entities.persist(request);
        entities.persist(new RequestStep(request, RequestStep.What.STATUS, request.filedAt));
    }
}
