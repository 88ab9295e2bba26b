package dev.daylight.scanner.hashset;

import dev.daylight.scanner.database.Database;
import dev.daylight.scanner.fingerprint.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// The version that counts now, with its index in memory.
@ApplicationScoped
public class CurrentHashSet {

    private final Database database;
    private final HashSetEntries entries;
    private volatile HashSetIndex index = HashSetIndex.builder(0, 0).build();

    CurrentHashSet(Database database, HashSetEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /// Compares with exactly the current version and holds that version until the caller's transaction ends: a swap
    /// waits for it. So whoever compared with an older version is committed before the swap, and scan-back finds
    /// the file.
    @Transactional(Transactional.TxType.MANDATORY)
    public Comparison compare(Fingerprint fingerprint) {
        HashSetIndex held = indexOf(holdVersion());
        List<String> agreeing =
                held.mayContain(fingerprint) ? entries.agreeing(fingerprint, 0, held.version()) : List.of();
        return new Comparison(held.version(), agreeing);
    }

    /// Loads the current version ahead of the next upload.
    @Transactional
    public void refresh() {
        indexOf(holdVersion());
    }

    /// Version of the index in memory.
    public long versionInMemory() {
        return index.version();
    }

    private long holdVersion() {
        return database.one("SELECT version FROM hash_set_current FOR SHARE", row -> row.getLong("version"));
    }

    /// The version is held, so what the table says now is exactly that version.
    private HashSetIndex indexOf(long version) {
        HashSetIndex loaded = index;
        if (loaded.version() == version) {
            return loaded;
        }
        synchronized (this) {
            if (index.version() != version) {
                index = entries.index(0, version);
            }
            return index;
        }
    }
}
