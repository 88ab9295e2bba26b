package dev.daylight.review.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row by column names. A plain getter promises a value and fails on NULL; the others say that there may be none.
@SuppressWarnings("NullAway") // JDBC is not annotated; the nulls are looked at here, once
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public UUID uuid(String column) throws SQLException {
        return present(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return present(row.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return row.getBytes(column);
    }

    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return present(row.getBytes(column), column);
    }

    public boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public Instant instant(String column) throws SQLException {
        return present(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public <E extends Enum<E>> Set<E> constants(String column, Class<E> type) throws SQLException {
        Set<E> constants = EnumSet.noneOf(type);
        for (Object name : (Object[]) present(row.getArray(column), column).getArray()) {
            constants.add(Enum.valueOf(type, (String) name));
        }
        return constants;
    }

    public Set<Integer> numbers(String column) throws SQLException {
        Set<Integer> numbers = new TreeSet<>();
        for (Object number : (Object[]) present(row.getArray(column), column).getArray()) {
            numbers.add((Integer) number);
        }
        return numbers;
    }

    private static <T> T present(@Nullable T value, String column) throws SQLException {
        if (value == null) {
            throw new SQLException("column " + column + " is NULL");
        }
        return value;
    }
}
