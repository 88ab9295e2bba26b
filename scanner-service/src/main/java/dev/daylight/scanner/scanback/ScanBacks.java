package dev.daylight.scanner.scanback;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.scanner.audit.AuditTrail;
import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The scan-backs that are owed, under way and done, one for each version that gained entries.
@ApplicationScoped
public class ScanBacks {

    private static final String STATES = """
            SELECT scan_back.*,
                   (SELECT count(*) FILTER (WHERE done) FROM scan_back_partition AS p
                    WHERE p.version = scan_back.version) AS partitions_done,
                   coalesce((SELECT sum(compared) FROM scan_back_partition AS p
                             WHERE p.version = scan_back.version), 0) AS compared,
                   coalesce((SELECT sum(matches) FROM scan_back_partition AS p
                             WHERE p.version = scan_back.version), 0) AS matches,
                   coalesce((SELECT sum(unreadable) FROM scan_back_partition AS p
                             WHERE p.version = scan_back.version), 0) AS unreadable,
                   coalesce((SELECT sum(files) FROM scan_back_withheld AS w
                             WHERE w.version = scan_back.version), 0) AS withheld
            FROM scan_back""";

    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    ScanBacks(Database database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// A scan-back that has not ended.
    ///
    /// @param swappedAt nothing that was compared with an older version was committed later
    record Owed(long version, Instant swappedAt, Set<Integer> partitionsDone) {}

    /// A kind of fingerprints that were left alone.
    record Group(ServiceKind service, String region) {}

    @Transactional
    Optional<Owed> begin() {
        Optional<Owed> next = database.first(
                "SELECT version, swapped_at FROM scan_back WHERE state <> 'DONE' ORDER BY version LIMIT 1",
                row -> new Owed(row.getLong("version"), Database.instant(row, "swapped_at"), Set.of()));
        return next.map(owed -> {
            database.change(
                    "UPDATE scan_back SET state = 'RUNNING', started_at = coalesce(started_at, ?) WHERE version = ?",
                    clock.instant(),
                    owed.version());
            return new Owed(owed.version(), owed.swappedAt(), partitionsDone(owed.version()));
        });
    }

    /// Only for the eye: what counts is written when the partition is complete.
    @Transactional
    void progress(long version, int partition, long compared) {
        partition(version, partition, false, compared, 0, 0);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void partitionDone(long version, int partition, PartitionScan scan, int matches) {
        database.change("DELETE FROM scan_back_withheld WHERE version = ? AND partition_no = ?", version, partition);
        scan.withheld()
                .forEach((group, files) -> database.change(
                        "INSERT INTO scan_back_withheld (version, partition_no, service, region, files)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        version,
                        partition,
                        group.service(),
                        group.region(),
                        files));
        partition(version, partition, true, scan.compared(), scan.unreadableRecords(), matches);
    }

    @Transactional
    void done(long version) {
        database.change("UPDATE scan_back SET state = 'DONE', done_at = ? WHERE version = ?", clock.instant(), version);
        ScanBackState state = database.one(STATES + " WHERE version = ?", ScanBacks::read, version);
        trail.add(
                AuditTrail.What.SCAN_BACK_DONE,
                Long.toString(version),
                "fingerprints compared %d, withheld %d, unreadable %d, matches %d"
                        .formatted(state.compared(), state.withheld(), state.unreadable(), state.matches()));
    }

    List<Group> withheldGroups() {
        return database.list(
                "SELECT DISTINCT service, region FROM scan_back_withheld",
                row -> new Group(ServiceKind.valueOf(row.getString("service")), row.getString("region")));
    }

    /// Orders again the scan-backs that left such fingerprints alone, for the partitions where they did.
    @Transactional
    void owe(Group group) {
        database.change(
                "UPDATE scan_back_partition AS p SET done = false FROM scan_back_withheld AS w"
                        + " WHERE w.version = p.version AND w.partition_no = p.partition_no"
                        + " AND w.service = ? AND w.region = ?",
                group.service(),
                group.region());
        database.change(
                "UPDATE scan_back SET state = 'PENDING', done_at = NULL WHERE version IN"
                        + " (SELECT version FROM scan_back_withheld WHERE service = ? AND region = ?)",
                group.service(),
                group.region());
    }

    /// The newest scan-backs first.
    public List<ScanBackState> latest(int limit) {
        return database.list(STATES + " ORDER BY version DESC LIMIT ?", ScanBacks::read, limit);
    }

    public long open() {
        return database.one("SELECT count(*) FROM scan_back WHERE state <> 'DONE'", row -> row.getLong(1));
    }

    private Set<Integer> partitionsDone(long version) {
        return new HashSet<>(database.list(
                "SELECT partition_no FROM scan_back_partition WHERE version = ? AND done",
                row -> row.getInt("partition_no"),
                version));
    }

    /// Matches add up over repetitions, since each is found once; the other figures are those of the last reading.
    private void partition(long version, int partition, boolean done, long compared, long unreadable, long matches) {
        database.change(
                "INSERT INTO scan_back_partition AS p (version, partition_no, done, compared, unreadable, matches)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (version, partition_no) DO UPDATE SET"
                        + " done = excluded.done, compared = excluded.compared, unreadable = excluded.unreadable,"
                        + " matches = p.matches + excluded.matches",
                version,
                partition,
                done,
                compared,
                unreadable,
                matches);
    }

    private static ScanBackState read(ResultSet row) throws SQLException {
        return new ScanBackState(
                row.getLong("version"),
                ScanBackState.State.valueOf(row.getString("state")),
                row.getInt("partitions_done"),
                Topics.FINGERPRINTS.partitions(),
                row.getLong("compared"),
                row.getLong("matches"),
                row.getLong("withheld"),
                row.getLong("unreadable"),
                Database.instantOrNull(row, "started_at"),
                Database.instantOrNull(row, "done_at"));
    }
}
