package dev.daylight.reporting.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Adds the ledger up. One statement, so that all figures are of the same moment. The refusal of a preservation request
/// is told in the same words as that of any other; which of the two it was is known once the filing was read.
@ApplicationScoped
class LedgerReading {

    private static final String LINES = """
            WITH preservation AS (
              SELECT subject, synthetic FROM fact WHERE figure = 'PRESERVATION_REQUESTS'
            ), told AS (
              SELECT CASE WHEN preservation.subject IS NOT NULL AND figure = 'REFUSED_AT_ADMISSION'
                       THEN 'PRESERVATIONS_REFUSED' ELSE figure END AS figure,
                     dimension, fact.region, request, synthetic, quarter, amount
              FROM fact LEFT JOIN preservation USING (subject, synthetic)
              WHERE preservation.subject IS NULL OR figure NOT IN
                ('REASONS_FOR_DENIAL', 'WITHDRAWN', 'NO_DATA', 'REQUESTS_WITH_CONFIDENTIALITY_ORDER')
            ), counted AS (
              SELECT figure, dimension, coalesce(told.region, request_region.region, 'ZZ') AS region, synthetic,
                     quarter AS from_quarter, quarter + 1 AS until_quarter, sum(amount)::bigint AS value
              FROM told LEFT JOIN request_region USING (request)
              GROUP BY 1, 2, 3, 4, 5
            ), waiting_notice AS (
              SELECT owed.request, owed.synthetic, owed.quarter AS from_quarter, min(ended.quarter) AS until_quarter
              FROM fact owed LEFT JOIN fact ended
                ON ended.subject = owed.subject AND ended.synthetic = owed.synthetic
                AND ended.figure IN ('NOTICES_SENT', 'NOTICES_FORBIDDEN', 'NOTICES_FAILED')
              WHERE owed.figure = 'NOTICES_OWED'
              GROUP BY owed.subject, owed.request, owed.synthetic, owed.quarter
            ), open_request AS (
              SELECT filed.request, filed.synthetic, filed.quarter AS from_quarter, min(ended.quarter) AS until_quarter
              FROM fact filed LEFT JOIN fact ended
                ON ended.request = filed.request AND ended.synthetic = filed.synthetic
                AND ended.figure IN
                  ('REFUSED_AT_ADMISSION', 'DENIED', 'NO_DATA', 'DISCLOSURES', 'WITHDRAWN', 'EMERGENCIES_UNFOUNDED')
              WHERE filed.figure = 'REQUESTS'
              GROUP BY filed.request, filed.synthetic, filed.quarter
            ), standing AS (
              SELECT 'NOTICES_WAITING' AS figure, * FROM waiting_notice
              UNION ALL
              SELECT 'REQUESTS_OPEN', * FROM open_request
            )
            SELECT figure, dimension, region, synthetic, from_quarter, until_quarter, value FROM counted
            UNION ALL
            SELECT figure, '', coalesce(region, 'ZZ'), synthetic, from_quarter, until_quarter, count(*)
            FROM standing LEFT JOIN request_region USING (request)
            WHERE until_quarter IS NULL OR until_quarter > from_quarter
            GROUP BY figure, coalesce(region, 'ZZ'), synthetic, from_quarter, until_quarter""";

    private final DataSource dataSource;

    LedgerReading(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @throws LedgerUnavailable when the database does not answer
    List<Line> lines() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(LINES);
                var row = select.executeQuery()) {
            List<Line> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(line(row));
            }
            return lines;
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger could not be read", e);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        Quarter from = Quarter.ofIndex(row.getInt(5));
        int untilIndex = row.getInt(6);
        Quarter until = row.wasNull() ? null : Quarter.ofIndex(untilIndex);
        return new Line(
                Figure.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Provenance.of(row.getBoolean(4)),
                from,
                until,
                row.getLong(7));
    }
}
