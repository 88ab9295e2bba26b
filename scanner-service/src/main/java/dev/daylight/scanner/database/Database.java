package dev.daylight.scanner.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs statements inside the transaction under way. Instants and enums are accepted as they are.
@ApplicationScoped
public class Database {

    private static final int ROWS_AT_ONCE = 10_000;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /// @return the number of rows that changed
    public int change(String sql, @Nullable Object... values) {
        return call(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    public void changeAll(String sql, List<@Nullable Object[]> rows) {
        call(sql, statement -> {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        each(sql, result -> found.add(row.read(result)), values);
        return found;
    }

    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /// For statements that always give a row.
    public <T> T one(String sql, Row<T> row, @Nullable Object... values) {
        return first(sql, row, values).orElseThrow(() -> new IllegalStateException("a row is missing"));
    }

    /// Streams: inside a transaction the driver holds a part of the rows at a time.
    public void each(String sql, RowVisitor visitor, @Nullable Object... values) {
        call(sql, statement -> {
            statement.setFetchSize(ROWS_AT_ONCE);
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    visitor.visit(result);
                }
            }
            return 0;
        });
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T call(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, forDriver(values[i]));
        }
    }

    private static @Nullable Object forDriver(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
