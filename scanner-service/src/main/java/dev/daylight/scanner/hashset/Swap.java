package dev.daylight.scanner.hashset;

import dev.daylight.contracts.scan.MediaKind;
import dev.daylight.scanner.audit.AuditTrail;
import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/// Turns a window that was read to its end into the next version: entries, version, the row that says which version is
/// current and the order for scan-back, in the caller's one transaction.
@ApplicationScoped
class Swap {

    private final Database database;
    private final HashSetEntries entries;
    private final AuditTrail trail;

    Swap(Database database, HashSetEntries entries, AuditTrail trail) {
        this.database = database;
        this.entries = entries;
        this.trail = trail;
    }

    /// @return whether there is a new version; a window that changes nothing makes none
    @Transactional(Transactional.TxType.MANDATORY)
    boolean apply(Window window) {
        // Nobody else writes versions meanwhile: reading the source is one replica's duty, and the row of the fetch is
        // held besides, should two believe it is theirs.
        database.one("SELECT only_row FROM hash_set_fetch FOR UPDATE", row -> true);
        long version = database.one("SELECT version FROM hash_set_current", row -> row.getLong("version")) + 1;
        long lost = removeWithdrawn();
        long gained = addListed(version);
        if (lost + gained == 0) {
            return false;
        }
        long images = entries.count(MediaKind.IMAGE);
        long videos = entries.count(MediaKind.VIDEO);
        // Last, since uploads wait from here to the commit, and this waits for the uploads before it.
        database.change("UPDATE hash_set_current SET version = ?", version);
        // Read while the row is ours alone: every upload that was compared with an older version has committed.
        Instant swappedAt =
                database.one("SELECT clock_timestamp() AS swapped_at", row -> Database.instant(row, "swapped_at"));
        database.change(
                "INSERT INTO hash_set_version (version, swapped_at, gained, lost, images, videos, complete_until)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                version,
                swappedAt,
                gained,
                lost,
                images,
                videos,
                window.to());
        if (gained > 0) {
            database.change(
                    "INSERT INTO scan_back (version, state, swapped_at) VALUES (?, 'PENDING', ?)", version, swappedAt);
        }
        trail.add(
                AuditTrail.What.HASH_SET_VERSION_APPLIED,
                Long.toString(version),
                "entries gained %d, lost %d, now images %d, videos %d; window %s to %s"
                        .formatted(gained, lost, images, videos, window.from(), window.to()));
        return true;
    }

    private long removeWithdrawn() {
        return database.change("""
                DELETE FROM hash_set_entry AS entry USING hash_set_staged AS staged
                WHERE staged.entry = entry.entry
                  AND num_nonnulls(staged.md5, staged.sha1, staged.sha256) = 0""");
    }

    /// An entry that says the same as before keeps its version: it has been compared with everything already.
    private long addListed(long version) {
        return database.change("""
                INSERT INTO hash_set_entry AS entry (entry, media, md5, sha1, sha256, since_version)
                SELECT entry, media, md5, sha1, sha256, ? FROM hash_set_staged
                WHERE num_nonnulls(md5, sha1, sha256) > 0
                ON CONFLICT (entry) DO UPDATE
                SET media = excluded.media, md5 = excluded.md5, sha1 = excluded.sha1, sha256 = excluded.sha256,
                    since_version = excluded.since_version
                WHERE (entry.media, entry.md5, entry.sha1, entry.sha256)
                    IS DISTINCT FROM (excluded.media, excluded.md5, excluded.sha1, excluded.sha256)""", version);
    }
}
