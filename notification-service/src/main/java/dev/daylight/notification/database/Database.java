package dev.daylight.notification.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs statements in the transaction under way; without one, each for itself.
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return run(
                sql,
                statement -> {
                    try (var answer = statement.executeQuery()) {
                        List<T> rows = new ArrayList<>();
                        Row row = new Row(answer);
                        while (answer.next()) {
                            rows.add(reader.apply(row));
                        }
                        return rows;
                    }
                },
                parameters);
    }

    public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /// @return how many rows were written
    public int change(String sql, @Nullable Object... parameters) {
        return run(sql, PreparedStatement::executeUpdate, parameters);
    }

    private <T> T run(String sql, Work<T> work, @Nullable Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, asColumn(parameters[i]));
            }
            return work.with(statement);
        } catch (SQLException e) {
            // The driver's message may quote a value: keep its code only.
            throw new DatabaseProblem("statement failed with SQL state " + e.getSQLState(), withoutMessage(e));
        }
    }

    private static @Nullable Object asColumn(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null -> null;
            default -> value;
        };
    }

    private static Throwable withoutMessage(SQLException e) {
        Throwable bare = new Throwable(e.getClass().getSimpleName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
