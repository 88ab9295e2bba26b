package dev.daylight.scanner.audit;

import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Puts down what the scanner worked by, in the same transaction as the change itself.
@ApplicationScoped
public class AuditTrail {

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    public enum What {
        HASH_SET_VERSION_APPLIED,
        HASH_SET_WINDOW_SKIPPED,
        HASH_SET_WINDOW_RECOVERED,
        LEGAL_BASIS_CHANGED,
        SCAN_BACK_DONE
    }

    /// @param subject what it is about: a version's number, an entry of the registry
    /// @param detail a sentence for people; no hash, no file
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(What what, String subject, String detail) {
        database.change("INSERT INTO audit_trail (what, subject, detail) VALUES (?, ?, ?)", what, subject, detail);
    }

    @Transactional
    List<AuditRow> after(long id, int limit) {
        return database.list(
                "SELECT id, at, what, subject, detail FROM audit_trail WHERE id > ? ORDER BY id LIMIT ?",
                row -> new AuditRow(
                        row.getLong("id"),
                        Database.instant(row, "at"),
                        What.valueOf(row.getString("what")),
                        row.getString("subject"),
                        row.getString("detail")),
                id,
                limit);
    }
}
