package dev.daylight.scanner.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Lets one replica at a time carry out a duty. Should a lost connection let two overlap for a moment, both do the
/// same work twice: every duty is written so that this changes nothing.
@ApplicationScoped
public class OneReplica {

    private static final Logger LOG = Logger.getLogger(OneReplica.class);
    /// Keeps these locks apart from others in the same database ("scan").
    private static final int NAMESPACE = 0x7363616e;

    private final DataSource dataSource;

    OneReplica(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public enum Duty {
        READ_HASH_SET(1),
        SCAN_BACK(2);

        private final int number;

        Duty(int number) {
            this.number = number;
        }
    }

    /// Runs the work here unless another replica is at it. Call it outside of any transaction.
    ///
    /// @return whether it ran
    public boolean run(Duty duty, Runnable work) {
        // The connection is the lock, so it stays open and idle for as long as the work takes.
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "SELECT pg_try_advisory_lock(?, ?)", duty)) {
                return false;
            }
            try {
                work.run();
            } finally {
                ask(connection, "SELECT pg_advisory_unlock(?, ?)", duty);
            }
            return true;
        } catch (SQLException e) {
            LOG.warnf(
                    "duty interrupted, will go on duty=%s cause=%s",
                    duty, e.getClass().getSimpleName());
            return false;
        }
    }

    private static boolean ask(Connection connection, String sql, Duty duty) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, NAMESPACE);
            statement.setInt(2, duty.number);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
