package dev.daylight.scanner.hashset;

import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells where the hash set stands.
@ApplicationScoped
public class HashSetStates {

    private final Database database;

    HashSetStates(Database database) {
        this.database = database;
    }

    public HashSetState now() {
        return database.one(
                """
                SELECT current.version, coalesce(images, 0) AS images, coalesce(videos, 0) AS videos, swapped_at,
                       hash_set_fetch.complete_until, malformed_entries, completed_at, failing,
                       (SELECT count(*) FROM hash_set_skipped) AS skipped_windows
                FROM hash_set_current AS current CROSS JOIN hash_set_fetch
                LEFT JOIN hash_set_version AS version ON version.version = current.version""",
                row -> new HashSetState(
                        row.getLong("version"),
                        row.getLong("images"),
                        row.getLong("videos"),
                        Database.instantOrNull(row, "swapped_at"),
                        Database.instantOrNull(row, "complete_until"),
                        row.getLong("malformed_entries"),
                        row.getLong("skipped_windows"),
                        Database.instantOrNull(row, "completed_at"),
                        row.getString("failing")));
    }
}
