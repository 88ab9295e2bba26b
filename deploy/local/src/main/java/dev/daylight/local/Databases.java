package dev.daylight.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/// The databases in PostgreSQL: each belongs to one service, whose role may enter no other.
public record Databases(int port, Secrets secrets) {

    static final String SUPERUSER = "postgres";
    static final List<String> SERVICES = List.of("intake", "review", "notification", "reporting", "scanner");
    static final List<String> ALL_ROLES =
            List.of(SUPERUSER, "intake", "review", "notification", "reporting", "scanner");

    /// How to enter one database.
    public record Database(String url, String user, String password) {

        /// A new connection; the caller closes it.
        public Connection connect() throws SQLException {
            return Databases.connect(url, user, password);
        }

        @Override
        public String toString() {
            return url;
        }
    }

    /// The database of a service, entered as that service.
    public Database of(PartName service) {
        return named(service.label());
    }

    Database named(String service) {
        return new Database(url(service), service, secrets.databasePassword(service));
    }

    boolean answers() {
        if (!Probe.listens(port)) {
            return false;
        }
        try (Connection ignored = superuser()) {
            return true;
        } catch (SQLException starting) {
            return false;
        }
    }

    void createAll() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String service : SERVICES) {
                create(connection, statement, service);
            }
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL did not create the databases: " + e.getMessage(), e);
        }
    }

    // Names are the five of this file and passwords are hexadecimal, so nothing needs quoting here.
    private void create(Connection connection, Statement statement, String service) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", service)) {
            statement.execute("CREATE ROLE " + service + " LOGIN PASSWORD '" + secrets.databasePassword(service) + "'");
        }
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", service)) {
            // Copying by log instead of by files spares a checkpoint per database.
            statement.execute("CREATE DATABASE " + service + " OWNER " + service + " STRATEGY wal_log");
        }
        statement.execute("REVOKE CONNECT ON DATABASE " + service + " FROM PUBLIC");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection superuser() throws SQLException {
        return connect(url("postgres"), SUPERUSER, secrets.databasePassword(SUPERUSER));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }
}
