package dev.daylight.benchmarks.intake;

import dev.daylight.local.Databases.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fills intake's own tables with copies of a request that was really filed, so that every column is as intake writes
/// it, whatever columns there are by then.
final class StoredRequests {

    private static final int AT_ONCE = 100_000;

    /// What has to differ in each copy, by table; `n.id` is the copy's id.
    private static final Map<String, Map<String, String>> OWN = own();

    private final Database database;

    StoredRequests(Database database) {
        this.database = database;
    }

    long count() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM data_request")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void fill(long wanted) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (long missing = wanted - count(); missing > 0; missing -= AT_ONCE) {
                copy(connection, statement, Math.min(missing, AT_ONCE));
            }
            for (String table : OWN.keySet()) {
                statement.execute("ANALYZE " + table);
            }
            statement.execute("ANALYZE inbox");
        }
    }

    private static void copy(Connection connection, Statement statement, long copies) throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("DROP TABLE IF EXISTS pattern, fresh");
        statement.execute("CREATE TEMP TABLE pattern AS SELECT id FROM data_request ORDER BY id DESC LIMIT 1");
        // A little in the past, as ids that hold the time of their making.
        statement.execute("CREATE TEMP TABLE fresh AS SELECT uuidv7(interval '-1 day') AS id FROM generate_series(1, "
                + copies + ")");
        for (Map.Entry<String, Map<String, String>> table : OWN.entrySet()) {
            Map<String, String> own = table.getValue();
            List<String> columns = columns(connection, table.getKey());
            List<String> values = columns.stream()
                    .map(column -> own.getOrDefault(column, "p." + column))
                    .toList();
            statement.execute("INSERT INTO " + table.getKey() + " (" + String.join(", ", columns) + ") SELECT "
                    + String.join(", ", values) + " FROM " + table.getKey() + " p, fresh n WHERE p."
                    + own.get("request") + " = (SELECT id FROM pattern)");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Those that the database does not fill in by itself.
    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var question = connection.prepareStatement("""
                SELECT attname FROM pg_attribute
                WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''
                ORDER BY attnum""")) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private static Map<String, Map<String, String>> own() {
        Map<String, Map<String, String>> own = new LinkedHashMap<>();
        String digest = "sha256(n.id::text::bytea)";
        own.put(
                "data_request",
                Map.of(
                        "request", "id",
                        "id", "n.id",
                        "case_number_index", digest,
                        // One agency of a hundred officers, and nine of ten requests answered long ago.
                        "officer_index", "sha256(('officer ' || get_byte(uuid_send(n.id), 15) % 100)::bytea)",
                        "status", "CASE WHEN get_byte(uuid_send(n.id), 14) % 10 = 0 THEN p.status ELSE 'NO_DATA' END"));
        own.put("request_step", Map.of("request", "request_id", "request_id", "n.id"));
        own.put(
                "filing_key",
                Map.of("request", "request_id", "request_id", "n.id", "key_digest", "encode(" + digest + ", 'hex')"));
        own.put("request_key", Map.of("request", "request_id", "request_id", "n.id"));
        own.put("request_document", Map.of("request", "request_id", "request_id", "n.id", "id", "gen_random_uuid()"));
        own.put("audit_entry", Map.of("request", "subject_id", "subject_id", "n.id"));
        own.put(
                "outbox",
                Map.of(
                        "request", "record_key",
                        "record_key", "n.id",
                        "event_id", "gen_random_uuid()",
                        // Out long ago: the relay has nothing to do with them.
                        "published_at", "now()"));
        return own;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
