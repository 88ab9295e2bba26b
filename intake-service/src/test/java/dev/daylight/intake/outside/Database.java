package dev.daylight.intake.outside;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

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

    /// Does something while a change waits for its commit, which comes as soon as that something waits
    /// for it.
    ///
    /// @param table of which the row is that both want
    public <T> T meanwhile(String change, String table, Callable<T> something) {
        try (var threads = Executors.newSingleThreadExecutor();
                var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var update = connection.createStatement()) {
                update.executeUpdate(change);
                Future<T> answer = threads.submit(something);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> answer.isDone()
                                || count(
                                                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                                        + " AND query LIKE '%' || ? || '%'",
                                                table)
                                        > 0);
                connection.commit();
                return answer.get(60, TimeUnit.SECONDS);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (Exception e) {
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
