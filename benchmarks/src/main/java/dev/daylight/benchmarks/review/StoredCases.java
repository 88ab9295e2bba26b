package dev.daylight.benchmarks.review;

import dev.daylight.local.Databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Fills review's own tables with cases by SQL: two of five open, two of five worked on by a hundred reviewers, one of
/// five over; from ten countries; due within ten days or late, one of ten with its clock standing still.
final class StoredCases {

    private static final List<String> TABLES = List.of("filed_request", "casefile", "queue_entry");

    private final Database database;

    StoredCases(Database database) {
        this.database = database;
    }

    void fill(long wanted) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // What triggers would write stands in the statements below.
            for (String table : TABLES) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            statement.execute("DROP TABLE IF EXISTS fresh");
            statement.execute("""
                    CREATE TEMP TABLE fresh AS SELECT uuidv7(interval '-1 day') AS id, n,
                      CASE WHEN n %% 5 < 2 THEN 'OPEN' WHEN n %% 5 < 4 THEN 'IN_REVIEW' ELSE 'WITHDRAWN' END AS state,
                      'C' || chr(65 + (n %% 10)::int) AS country, now() + (n %% 14400 - 3600) * interval '1 minute' AS due
                    FROM generate_series((SELECT count(*) FROM casefile) + 1, %d) AS n""".formatted(wanted));
            statement.execute("""
                    INSERT INTO filed_request (id, agency_id, country, kind, instrument_class, categories, accounts_named,
                      particulars_bucket, particulars_key, particulars_sha256, particulars_bytes,
                      instrument_bucket, instrument_key, instrument_sha256, instrument_bytes, filed_at, admission)
                    SELECT id, id, country, 'PRODUCTION', 'SUMMONS', '{SUBSCRIBER}', 1, 'b', id::text, repeat('0', 64), 1,
                      'b', id::text, repeat('0', 64), 1, due - interval '10 days', 'ADMITTED' FROM fresh""");
            statement.execute("""
                    INSERT INTO casefile (id, asked_categories, accounts_named, state, version, opened_at, reviewer,
                      reviewer_name, assigned_at, ended_at)
                    SELECT id, '{SUBSCRIBER}', 1, state, 2, due - interval '10 days',
                      CASE state WHEN 'IN_REVIEW' THEN 'reviewer-' || n % 100 END,
                      CASE state WHEN 'IN_REVIEW' THEN 'Reviewer ' || n % 100 END,
                      CASE state WHEN 'IN_REVIEW' THEN now() END, CASE state WHEN 'WITHDRAWN' THEN now() END FROM fresh""");
            statement.execute("""
                    INSERT INTO queue_entry (case_id, to_do, state, reviewer, country, kind, moved_at, sort_at, clock, settled,
                      received_at, first_due_at, due_at, stopped_since, left_over, told, rules_version, told_step)
                    SELECT id, state <> 'WITHDRAWN', state, CASE state WHEN 'IN_REVIEW' THEN 'reviewer-' || n % 100 END, country,
                      'PRODUCTION', now(),
                      CASE WHEN n % 10 = 3 THEN timestamptz '5000-01-01 00:00:00+00' + interval '3 days' ELSE due END,
                      'PRODUCTION', true, due - interval '10 days', due, CASE WHEN n % 10 <> 3 THEN due END,
                      CASE WHEN n % 10 = 3 THEN now() END, CASE WHEN n % 10 = 3 THEN interval '3 days' END,
                      '{}', 'rules', 2 FROM fresh""");
            statement.execute("""
                    INSERT INTO queue_count AS c (facet, value, n)
                    SELECT 'STATE', state, count(*) FROM fresh GROUP BY state
                    UNION ALL SELECT 'TO_DO', '', count(*) FROM fresh WHERE state <> 'WITHDRAWN'
                    UNION ALL SELECT 'REVIEWER', CASE state WHEN 'IN_REVIEW' THEN 'reviewer-' || n % 100 ELSE '' END, count(*)
                      FROM fresh WHERE state <> 'WITHDRAWN' GROUP BY 2
                    UNION ALL SELECT 'COUNTRY', country, count(*) FROM fresh WHERE state <> 'WITHDRAWN' GROUP BY country
                    UNION ALL SELECT 'KIND', 'PRODUCTION', count(*) FROM fresh WHERE state <> 'WITHDRAWN'
                    ON CONFLICT (facet, value) DO UPDATE SET n = c.n + EXCLUDED.n""");
            for (String table : TABLES) {
                statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
                statement.execute("VACUUM ANALYZE " + table);
            }
        }
    }
}
