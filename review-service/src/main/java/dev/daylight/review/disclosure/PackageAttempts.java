package dev.daylight.review.disclosure;

import dev.daylight.review.database.Database;
import dev.daylight.sealing.ObjectStore.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/// Every object that a package was ever begun in, so that none is forgotten in object storage.
@ApplicationScoped
class PackageAttempts {

    private final Database database;

    PackageAttempts(Database database) {
        this.database = database;
    }

    /// An object that has to go.
    record Leftover(String bucket, String key) {}

    @Transactional(TxType.REQUIRES_NEW)
    void begin(DisclosureJob job, String bucket, String key) {
        database.change(
                "INSERT INTO package_attempt (object_key, bucket, case_id, disclosure_id, attempt) VALUES (?, ?, ?, ?, ?)",
                key,
                bucket,
                job.caseId(),
                job.disclosureId(),
                job.attempts());
    }

    /// This one is the package; beside the disclosure, in its transaction.
    ///
    /// @return false when it was taken for dead meanwhile
    @Transactional(TxType.MANDATORY)
    boolean disclose(StoredObject stored) {
        return database.change("""
                        UPDATE package_attempt SET state = 'DISCLOSED' WHERE object_key = ? AND state = 'UNDER_WAY'""", stored.key()) == 1;
    }

    /// Gives up what belongs to no worker any more. What is given up becomes no package; a worker that still had it
    /// finds
    /// out in [#disclose].
    @Transactional(TxType.REQUIRES_NEW)
    List<Leftover> leftovers() {
        database.change("""
                UPDATE package_attempt a SET state = 'ABANDONED' WHERE state = 'UNDER_WAY' AND NOT EXISTS (
                  SELECT FROM disclosure_job j WHERE j.disclosure_id = a.disclosure_id AND j.attempts = a.attempt
                    AND j.finished_at IS NULL AND j.leased_until > clock_timestamp())""");
        return database.all(
                "SELECT bucket, object_key FROM package_attempt WHERE state = 'ABANDONED' ORDER BY began_at LIMIT 100",
                row -> new Leftover(row.text("bucket"), row.text("object_key")));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void removed(Leftover leftover) {
        database.change("""
                UPDATE package_attempt SET state = 'REMOVED', removed_at = clock_timestamp()
                WHERE object_key = ? AND state = 'ABANDONED'""", leftover.key());
    }
}
