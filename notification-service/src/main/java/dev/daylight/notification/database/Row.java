package dev.daylight.notification.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of an answer, read by column name.
public final class Row {

    private final ResultSet answer;

    Row(ResultSet answer) {
        this.answer = answer;
    }

    public UUID uuid(String column) {
        return present(column, UUID.class);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return maybe(column, UUID.class);
    }

    public String text(String column) {
        return present(column, String.class);
    }

    public @Nullable String textOrNull(String column) {
        return maybe(column, String.class);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) {
        String name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public Instant instant(String column) {
        return present(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime time = maybe(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public LocalDate date(String column) {
        return present(column, LocalDate.class);
    }

    public int number(String column) {
        return present(column, Integer.class);
    }

    public long count(String column) {
        return present(column, Long.class);
    }

    public @Nullable Long longOrNull(String column) {
        return maybe(column, Long.class);
    }

    public boolean flag(String column) {
        return present(column, Boolean.class);
    }

    private <T> T present(String column, Class<T> type) {
        T value = maybe(column, type);
        if (value == null) {
            throw new DatabaseProblem("column " + column + " is empty", null);
        }
        return value;
    }

    private <T> @Nullable T maybe(String column, Class<T> type) {
        try {
            return answer.getObject(column, type);
        } catch (SQLException e) {
            throw new DatabaseProblem("column " + column + " cannot be read", e);
        }
    }
}
