package dev.daylight.review.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs statements on the connection of the transaction under way, or on one of its own.
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Reads one row into a value.
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> all(String sql, Reader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reader.read(new Row(rows)));
            }
            return values;
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return all(sql, reader, parameters).stream().findFirst();
    }

    /// @return how many rows were changed
    public int change(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, asColumn(connection, parameters[i]));
        }
        return statement;
    }

    @SuppressWarnings("NullAway") // JDBC is not annotated: a null parameter is SQL's NULL
    private static @Nullable Object asColumn(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> values -> asArray(connection, values);
            default -> value;
        };
    }

    private static Array asArray(Connection connection, Collection<?> values) throws SQLException {
        boolean numbers = values.stream().allMatch(Integer.class::isInstance);
        return connection.createArrayOf(
                numbers ? "int" : "text",
                values.stream()
                        .map(value -> value instanceof Enum<?> constant ? constant.name() : value)
                        .toArray());
    }
}
