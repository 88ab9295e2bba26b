package dev.daylight.system.faults;

import dev.daylight.local.Databases.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Attempts at a notice of which nobody knows whether the mail server took the mail: only those excuse a second mail.
///
/// This is the one place where a run looks into a database. The figure `daylight_notice_attempts_unclear` tells the
/// same, but for monitoring: only of attempts older than any can last, for which a run would wait in vain, and of all
/// notices together, while here each second mail must be excused by an attempt at that very notice.
record UnclearAttempts(Map<UUID, Integer> byNotice) {

    static UnclearAttempts in(Database notification, Collection<UUID> notices) {
        Map<UUID, Integer> counted = new HashMap<>();
        try (Connection connection = notification.connect();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT notice_id, count(*) FROM notice_attempt
                        WHERE outcome IS NULL AND notice_id = ANY (?) GROUP BY notice_id""")) {
            query.setArray(1, connection.createArrayOf("uuid", notices.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counted.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the attempts of notification could not be read", e);
        }
        return new UnclearAttempts(counted);
    }

    int of(UUID notice) {
        return byNotice.getOrDefault(notice, 0);
    }

    int all() {
        return byNotice.values().stream().mapToInt(Integer::intValue).sum();
    }
}
