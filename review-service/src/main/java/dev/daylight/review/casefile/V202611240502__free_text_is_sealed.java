package dev.daylight.review.casefile;

import dev.daylight.sealing.DataKey;
import dev.daylight.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/// Seals what stood in the database in clear: notes of checks, sentences of reasons, and both in the trail. One
/// transaction, so that a service that dies in the middle has done nothing; at its end the tables are written anew,
/// because
/// a column that is dropped, and a row that was changed, stay in the files until then.
public final class V202611240502__free_text_is_sealed extends BaseJavaMigration {

    private static final int ROWS_AT_ONCE = 500;

    @Override
    public void migrate(Context context) throws SQLException {
        Sealing sealing = Sealing.withKeys(ConfigProvider.getConfig().getValue("daylight.sealing.keys", String.class));
        Connection connection = context.getConnection();
        connection.setAutoCommit(false);
        for (String table : new String[] {"case_check", "casefile", "audit_entry"}) {
            run(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
        each(
                connection,
                "SELECT case_id, question, before_paper, note FROM case_check WHERE note IS NOT NULL ORDER BY case_id",
                (row, caseId) -> {
                    byte[] sealed = sealed(
                            connection,
                            sealing,
                            caseId,
                            AnsweredChecks.about(row.getString("question")),
                            row.getString("note"));
                    change(
                            connection,
                            "UPDATE case_check SET note_sealed = ? WHERE case_id = ? AND question = ? AND before_paper = ?",
                            sealed,
                            caseId,
                            row.getString("question"),
                            row.getBoolean("before_paper"));
                });
        each(
                connection,
                "SELECT id AS case_id, reason_sentence FROM casefile WHERE reason_sentence IS NOT NULL",
                (row, caseId) -> change(
                        connection,
                        "UPDATE casefile SET reason_sealed = ? WHERE id = ?",
                        sealed(connection, sealing, caseId, CaseRows.REASON, row.getString("reason_sentence")),
                        caseId));
        for (String what : new String[] {"note", "sentence"}) {
            each(
                    connection,
                    "SELECT id, case_id, at, gen_random_uuid() AS text_id, detail ->> '" + what + "' AS said"
                            + " FROM audit_entry WHERE jsonb_exists(detail, '" + what + "') ORDER BY case_id",
                    (row, caseId) -> keep(connection, sealing, what, row, caseId));
        }
        run(connection, "ALTER TABLE case_check DROP COLUMN note");
        run(connection, "ALTER TABLE casefile DROP COLUMN reason_sentence");
        for (String table : new String[] {"case_check", "casefile", "audit_entry"}) {
            // A default that differs from row to row makes PostgreSQL write every live row into a new file.
            run(connection, "ALTER TABLE " + table + " ADD COLUMN written_anew uuid DEFAULT gen_random_uuid()");
            run(connection, "ALTER TABLE " + table + " DROP COLUMN written_anew");
            run(connection, "ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
    }

    private static void keep(Connection connection, Sealing sealing, String what, ResultSet row, UUID caseId)
            throws SQLException {
        UUID textId = row.getObject("text_id", UUID.class);
        change(
                connection,
                "INSERT INTO case_text (id, case_id, what, sealed, kept_at) VALUES (?, ?, ?, ?, ?)",
                textId,
                caseId,
                what,
                sealed(connection, sealing, caseId, KeptTexts.about(textId), row.getString("said")),
                row.getObject("at", OffsetDateTime.class));
        change(
                connection,
                "UPDATE audit_entry SET detail = (detail - '" + what + "') || jsonb_build_object('" + what
                        + "Id', ?::text) WHERE id = ?",
                textId.toString(),
                row.getLong("id"));
    }

    private static byte[] sealed(Connection connection, Sealing sealing, UUID caseId, String about, String text)
            throws SQLException {
        return key(connection, sealing, caseId).seal(text.getBytes(StandardCharsets.UTF_8), about);
    }

    private static DataKey key(Connection connection, Sealing sealing, UUID caseId) throws SQLException {
        try (PreparedStatement found = connection.prepareStatement("SELECT wrapped FROM case_key WHERE case_id = ?")) {
            found.setObject(1, caseId);
            try (ResultSet rows = found.executeQuery()) {
                if (rows.next()) {
                    return sealing.dataKey(rows.getBytes(1), CaseSealing.owner(caseId));
                }
            }
        }
        DataKey made = sealing.newDataKey(CaseSealing.owner(caseId));
        change(
                connection,
                "INSERT INTO case_key (case_id, wrapped, made_at) VALUES (?, ?, now())",
                caseId,
                made.wrapped());
        return made;
    }

    private interface Work {
        void on(ResultSet row, UUID caseId) throws SQLException;
    }

    private static void each(Connection connection, String sql, Work work) throws SQLException {
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery(sql)) {
                while (rows.next()) {
                    work.on(rows, rows.getObject("case_id", UUID.class));
                }
            }
        }
    }

    private static void change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
