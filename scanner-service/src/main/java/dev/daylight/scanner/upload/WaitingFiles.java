package dev.daylight.scanner.upload;

import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.contracts.storage.StorageEvent.FileStored;
import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Files that wait for a legal basis, by reference only.
@ApplicationScoped
public class WaitingFiles {

    private final Database database;

    WaitingFiles(Database database) {
        this.database = database;
    }

    /// A kind of waiting files that one registry entry would free together.
    record Group(ServiceKind service, String region) {}

    record Waiting(FileStored file, int attempts) {}

    /// @return false when it waits already
    boolean add(FileStored file, Instant since) {
        return database.change(
                        "INSERT INTO waiting (file_id, bucket, object_key, bytes, region, service, stored_at, since,"
                                + " not_before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (file_id) DO NOTHING",
                        file.fileId(),
                        file.bucket(),
                        file.key(),
                        file.bytes(),
                        file.region(),
                        file.service(),
                        file.storedAt(),
                        since,
                        since)
                > 0;
    }

    void remove(UUID fileId) {
        database.change("DELETE FROM waiting WHERE file_id = ?", fileId);
    }

    void postpone(UUID fileId, Instant notBefore) {
        database.change(
                "UPDATE waiting SET attempts = attempts + 1, not_before = ? WHERE file_id = ?", notBefore, fileId);
    }

    List<Group> groups() {
        return database.list(
                "SELECT DISTINCT service, region FROM waiting",
                row -> new Group(ServiceKind.valueOf(row.getString("service")), row.getString("region")));
    }

    /// Claims the file that has waited longest, until the transaction ends.
    Optional<Waiting> claim(Group group, Instant now) {
        return database.first(
                "SELECT * FROM waiting WHERE service = ? AND region = ? AND not_before <= ?"
                        + " ORDER BY since LIMIT 1 FOR UPDATE SKIP LOCKED",
                WaitingFiles::read,
                group.service(),
                group.region(),
                now);
    }

    public long count() {
        return database.one("SELECT count(*) FROM waiting", row -> row.getLong(1));
    }

    public Optional<Instant> oldest() {
        return database.first(
                "SELECT since FROM waiting ORDER BY since LIMIT 1", row -> Database.instant(row, "since"));
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                new FileStored(
                        row.getObject("file_id", UUID.class),
                        row.getString("bucket"),
                        row.getString("object_key"),
                        row.getLong("bytes"),
                        row.getString("region"),
                        ServiceKind.valueOf(row.getString("service")),
                        false,
                        Database.instant(row, "stored_at")),
                row.getInt("attempts"));
    }
}
