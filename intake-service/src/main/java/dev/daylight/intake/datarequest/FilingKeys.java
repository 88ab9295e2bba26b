package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The idempotency keys that an agency has used. Callers put all sorts of things into such a key, so only its digest is
/// kept.
@ApplicationScoped
class FilingKeys {

    /// @param digest of the bytes that were sent under the key
    /// @param requestId absent when they came too late to become a request
    record Use(String digest, @Nullable UUID requestId) {}

    private final EntityManager entities;

    FilingKeys(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<Use> find(AgencyId agency, String key) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT request_digest, request_id FROM filing_key
                        WHERE agency_id = :agency AND key_digest = :key""")
                .setParameter("agency", agency.value())
                .setParameter("key", Digests.of(key))
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] columns = (Object[]) row;
            return new Use((String) columns[0], (UUID) columns[1]);
        });
    }

    /// Waits for a transaction that is taking the same key at this moment.
    ///
    /// @return whether the key was free and is now taken
    @Transactional(TxType.MANDATORY)
    boolean take(AgencyId agency, String key, Use use) {
        return entities.createNativeQuery("""
                        INSERT INTO filing_key (agency_id, key_digest, request_digest, request_id)
                        VALUES (:agency, :key, :digest, CAST(:request AS uuid)) ON CONFLICT DO NOTHING""")
                        .setParameter("agency", agency.value())
                        .setParameter("key", Digests.of(key))
                        .setParameter("digest", use.digest())
                        .setParameter(
                                "request",
                                use.requestId() == null ? null : use.requestId().toString())
                        .executeUpdate()
                == 1;
    }
}
