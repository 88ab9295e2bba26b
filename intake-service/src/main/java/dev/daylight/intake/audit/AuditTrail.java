package dev.daylight.intake.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The append-only trail. What cannot be noted does not happen: the caller's transaction fails with it.
@ApplicationScoped
public class AuditTrail {

    private final EntityManager entities;
    private final Clock clock;

    AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// @param actor subject id of the identity provider
    /// @param agency the agency on whose behalf, absent for people of the provider
    /// @param subject the request or agency that it happened to
    @Transactional(TxType.MANDATORY)
    public void note(AuditAction action, String actor, @Nullable UUID agency, UUID subject) {
        entities.persist(new AuditEntry(action, actor, agency, subject, clock.instant()));
    }

    /// A look at a list of the provider's, which is about nobody in particular.
    @Transactional(TxType.MANDATORY)
    public void noteList(AuditAction action, String actor) {
        entities.persist(new AuditEntry(action, actor, null, null, clock.instant()));
    }
}
