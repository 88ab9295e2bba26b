package dev.daylight.intake.datarequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Answers to the questions of review.
@ApplicationScoped
public class Clarifications {

    private final EntityManager entities;

    Clarifications(EntityManager entities) {
        this.entities = entities;
    }

    /// The clock of the deadline runs on once the last open question is answered.
    ///
    /// @param request locked by the caller
    /// @return whether there was such an open question of this request
    @Transactional(TxType.MANDATORY)
    public boolean answer(DataRequest request, UUID clarificationId, Instant now) {
        List<Clarification> open = DataRequests.of(request.agency(), entities).clarifications(request.id()).stream()
                .filter(Clarification::open)
                .toList();
        Clarification answered = open.stream()
                .filter(asked -> asked.id.equals(clarificationId))
                .findFirst()
                .orElse(null);
        if (answered == null) {
            return false;
        }
        answered.answeredAt = now;
        if (open.size() == 1 && request.deadline != null) {
            request.deadline = request.deadline.resume(now);
        }
        return true;
    }
}
