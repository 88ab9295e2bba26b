package dev.daylight.scanner.match;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.scan.ScanEvent.HashMatched;
import dev.daylight.messaging.Ids;
import dev.daylight.messaging.Outbox;
import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Every agreement of a file with an entry, each once.
@ApplicationScoped
public class Matches {

    private final Database database;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Matches(Database database, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param entries keys of the entries that agree with the file
    /// @return how many of them were new
    @Transactional(Transactional.TxType.MANDATORY)
    public int record(UUID fileId, String region, List<String> entries, long version, HashMatched.Mode mode) {
        int added = 0;
        for (String entry : entries) {
            UUID matchId = ids.next();
            Instant now = clock.instant();
            int inserted = database.change(
                    "INSERT INTO hash_match (match_id, file_id, entry, version, mode, matched_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (file_id, entry) DO NOTHING",
                    matchId,
                    fileId,
                    entry,
                    version,
                    mode,
                    now);
            if (inserted > 0) {
                // One algorithm only: an entry matches when all the exact digests it has agree, since MD5 by itself
                // can be forged to collide.
                outbox.append(
                        Topics.HASH_MATCHES,
                        fileId,
                        new HashMatched(
                                fileId,
                                matchId,
                                region,
                                entry,
                                version,
                                HashMatched.Algorithm.ALL_EXACT,
                                0,
                                mode,
                                now));
                added++;
            }
        }
        return added;
    }

    public long count() {
        return database.one("SELECT count(*) FROM hash_match", row -> row.getLong(1));
    }
}
