package dev.daylight.reporting.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/// Where entries are written. Plain statements: the rules of merging are the whole point, and stand in the open here.
@ApplicationScoped
class Ledger {

    // Two events may tell the same fact with different times, or a region twice. Which is read first is chance, so the
    // smaller one wins: the earliest time is when it became true.
    private static final String REGION = """
            INSERT INTO request_region (request, region) VALUES (?, ?)
            ON CONFLICT (request) DO UPDATE SET region = excluded.region WHERE excluded.region < request_region.region""";
    private static final String FACT = """
            INSERT INTO fact (figure, dimension, subject, synthetic, request, region, happened_at, amount)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (subject, figure, dimension, synthetic) DO UPDATE
            SET happened_at = excluded.happened_at, amount = excluded.amount, region = excluded.region
            WHERE (excluded.happened_at, excluded.amount, coalesce(excluded.region, ''))
                < (fact.happened_at, fact.amount, coalesce(fact.region, ''))""";

    private final DataSource dataSource;

    Ledger(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Writes in the transaction under way.
    void enter(List<? extends Entry> entries, Provenance provenance) {
        if (entries.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement region = connection.prepareStatement(REGION);
                PreparedStatement fact = connection.prepareStatement(FACT)) {
            for (Entry entry : entries) {
                switch (entry) {
                    case Entry.RequestRegion known -> {
                        region.setObject(1, known.request());
                        region.setString(2, known.region());
                        region.addBatch();
                    }
                    case Entry.Fact counted -> {
                        fact.setString(1, counted.figure().name());
                        fact.setString(2, counted.dimension());
                        fact.setObject(3, counted.subject());
                        fact.setBoolean(4, provenance.synthetic());
                        fact.setObject(5, counted.request(), java.sql.Types.OTHER);
                        fact.setString(6, counted.region());
                        fact.setObject(7, micros(counted.happenedAt()));
                        fact.setLong(8, counted.amount());
                        fact.addBatch();
                    }
                }
            }
            region.executeBatch();
            fact.executeBatch();
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger could not be written", e);
        }
    }

    /// PostgreSQL would round nanoseconds, and the last of a quarter up into the next.
    private static OffsetDateTime micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
