package dev.daylight.intake.requestkey;

import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.audit.AuditTrail;
import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.KeyDestroyed;
import dev.daylight.sealing.OwnersBox;
import dev.daylight.sealing.Sealing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes, finds and destroys the keys of requests.
@ApplicationScoped
public class RequestKeys {

    private final EntityManager entities;
    private final Sealing sealing;
    private final DataKeys copies;
    private final AuditTrail audit;
    private final Event<RequestShredded> shredded;
    private final Clock clock;
    private final String bucket;

    RequestKeys(
            EntityManager entities,
            Sealing sealing,
            DataKeys copies,
            AuditTrail audit,
            Event<RequestShredded> shredded,
            Clock clock,
            @ConfigProperty(name = "daylight.intake.documents-bucket") String bucket) {
        this.entities = entities;
        this.sealing = sealing;
        this.copies = copies;
        this.audit = audit;
        this.shredded = shredded;
        this.clock = clock;
        this.bucket = bucket;
    }

    /// A new key, and room for what it seals first. It counts once the box is stored and [#record] is committed;
    /// before that a crash leaves at most a box that nobody asks for.
    public OwnersBox newBox(UUID requestId) {
        return copies.newBox(bucket, requestId);
    }

    /// Brings the box to where review will look for it.
    ///
    /// @throws dev.daylight.sealing.ObjectStoreUnavailable when it cannot be stored
    public void store(OwnersBox box) {
        copies.store(box);
    }

    /// Inside the transaction that records the request.
    @Transactional(TxType.MANDATORY)
    public void record(UUID requestId, DataKey key) {
        entities.persist(new RequestKey(requestId, key.wrapped(), clock.instant()));
    }

    /// The key of a recorded request, to seal something more that belongs to it.
    ///
    /// @throws KeyDestroyed when it was shredded
    @Transactional
    public DataKey of(UUID requestId) {
        RequestKey row = entities.find(RequestKey.class, requestId);
        byte[] wrapped = row == null ? null : row.wrapped;
        if (wrapped == null) {
            throw new KeyDestroyed();
        }
        return sealing.dataKey(wrapped, requestId.toString());
    }

    /// Opens what was sealed for the request, also what a master key sealed before requests had keys of
    /// their own.
    ///
    /// @throws KeyDestroyed when it was shredded
    public byte[] open(byte[] sealed, UUID requestId, String context) {
        return DataKey.sealed(sealed) ? of(requestId).open(sealed, context) : sealing.open(sealed, context);
    }

    /// Fetches the keys of a whole list in one go, for the transaction that is under way.
    @Transactional(TxType.MANDATORY)
    public void fetch(Collection<UUID> requestIds) {
        entities.createQuery("FROM RequestKey k WHERE k.requestId IN :ids", RequestKey.class)
                .setParameter("ids", requestIds)
                .getResultList();
    }

    /// Makes everything that was sealed for the request unreadable, for everybody and for ever. May be
    /// repeated.
    ///
    /// @param actor who has it done, for the trail
    /// @return whether there was still something to shred
    public boolean shred(UUID requestId, String actor) {
        boolean now = QuarkusTransaction.requiringNew().call(() -> destroy(requestId, actor));
        removeCopy(requestId);
        return now;
    }

    /// As above, in the transaction under way, and without waiting for object storage: the copy of the key goes with
    /// the
    /// next round of [KeyCare], which tries until it is gone.
    @Transactional(TxType.MANDATORY)
    public void shredWithin(UUID requestId, String actor) {
        destroy(requestId, actor);
    }

    private boolean destroy(UUID requestId, String actor) {
        RequestKey row = entities.find(RequestKey.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.destroy(clock.instant())) {
            return false;
        }
        audit.note(AuditAction.REQUEST_SHREDDED, actor, null, requestId);
        shredded.fire(new RequestShredded(requestId));
        return true;
    }

    /// The copy goes after the commit: the other way round a rolled-back shredding would have shredded
    /// half.
    void removeCopy(UUID requestId) {
        copies.destroy(bucket, requestId);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("UPDATE RequestKey k SET k.copyGoneAt = :now"
                                + " WHERE k.requestId = :id AND k.destroyedAt IS NOT NULL AND k.copyGoneAt IS NULL")
                        .setParameter("now", clock.instant())
                        .setParameter("id", requestId)
                        .executeUpdate());
    }

    /// Requests that were shredded while object storage was away, or while we were killed.
    @Transactional
    List<UUID> withCopyLeft(int most) {
        return entities.createQuery(
                        "SELECT k.requestId FROM RequestKey k WHERE k.destroyedAt IS NOT NULL AND k.copyGoneAt IS NULL"
                                + " ORDER BY k.destroyedAt",
                        UUID.class)
                .setMaxResults(most)
                .getResultList();
    }

    /// Requests whose key an older master key wrapped. Smaller or larger, not unequal: then an index finds the few that
    /// are left among millions.
    @Transactional
    List<UUID> wrappedByOlder(int most) {
        return entities.createQuery(
                        "SELECT k.requestId FROM RequestKey k WHERE (k.masterKey < :newest OR k.masterKey > :newest) AND k.wrapped IS NOT NULL",
                        UUID.class)
                .setParameter("newest", sealing.newestKey())
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    long countWrappedByOlder() {
        return entities.createQuery(
                        "SELECT count(k) FROM RequestKey k WHERE (k.masterKey < :newest OR k.masterKey > :newest) AND k.wrapped IS NOT NULL",
                        Long.class)
                .setParameter("newest", sealing.newestKey())
                .getSingleResult();
    }

    /// Under the row's lock until the copy is written: a shredding cannot slip in between and be undone
    /// by it.
    @Transactional(TxType.REQUIRES_NEW)
    void rewrap(UUID requestId) {
        RequestKey row = entities.find(RequestKey.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        byte[] wrapped = row == null ? null : row.wrapped;
        if (row == null || wrapped == null) {
            return;
        }
        byte[] rewrapped = sealing.rewrapped(wrapped, requestId.toString()).wrapped();
        copies.replace(bucket, requestId, rewrapped);
        row.wrapAgain(rewrapped);
    }
}
