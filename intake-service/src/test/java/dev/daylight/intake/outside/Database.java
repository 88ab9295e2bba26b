package dev.daylight.intake.outside;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Looks into the service's tables.
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public long count(String query, Object... values) {
        return Long.parseLong(texts(query, values).getFirst());
    }

    /// The first column of all rows.
    public List<String> texts(String query, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            List<String> texts = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return the database's complaint
    public String refuses(String statement) {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
            return "";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }
}
