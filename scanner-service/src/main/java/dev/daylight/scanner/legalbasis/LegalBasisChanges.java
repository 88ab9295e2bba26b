package dev.daylight.scanner.legalbasis;

import dev.daylight.scanner.audit.AuditTrail;
import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Puts down each change of what is allowed: another registry, an entry that begins or ends to live.
@ApplicationScoped
class LegalBasisChanges {

    private final Database database;
    private final AuditTrail trail;

    LegalBasisChanges(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void seen(String registrySha256, List<String> livingIds) {
        String living = String.join(" ", livingIds);
        // The condition is asked again under the row's lock, so of two replicas one puts it down.
        int changed = database.change(
                "UPDATE legal_basis_seen SET registry = ?, living = ? WHERE registry <> ? OR living <> ?",
                registrySha256,
                living,
                registrySha256,
                living);
        if (changed > 0) {
            trail.add(
                    AuditTrail.What.LEGAL_BASIS_CHANGED,
                    registrySha256.isEmpty() ? "unreadable" : registrySha256,
                    living.isEmpty() ? "no entry lives" : "living: " + living);
        }
    }
}
