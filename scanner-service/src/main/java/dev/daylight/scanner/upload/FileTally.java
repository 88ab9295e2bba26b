package dev.daylight.scanner.upload;

import dev.daylight.contracts.scan.ScanEvent.FileSkipped;
import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// How many files came to which end, counted in the transaction in which they did.
@ApplicationScoped
public class FileTally {

    private static final String SCANNED = "SCANNED";
    private static final int SHARDS = 16;

    private final Database database;

    FileTally(Database database) {
        this.database = database;
    }

    void countScanned(UUID fileId) {
        count(SCANNED, fileId);
    }

    void count(FileSkipped.Reason reason, UUID fileId) {
        count(reason.name(), fileId);
    }

    /// @return files by end: `SCANNED` or the reason why they were left alone
    public Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        totals.put(SCANNED, 0L);
        for (FileSkipped.Reason reason : FileSkipped.Reason.values()) {
            totals.put(reason.name(), 0L);
        }
        database.each(
                "SELECT outcome, sum(files) AS files FROM file_tally GROUP BY outcome",
                row -> totals.put(row.getString("outcome"), row.getLong("files")));
        return totals;
    }

    private void count(String outcome, UUID fileId) {
        database.change(
                "INSERT INTO file_tally AS tally (outcome, shard, files) VALUES (?, ?, 1)"
                        + " ON CONFLICT (outcome, shard) DO UPDATE SET files = tally.files + 1",
                outcome,
                Math.floorMod(fileId.hashCode(), SHARDS));
    }
}
