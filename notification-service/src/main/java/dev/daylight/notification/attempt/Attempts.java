package dev.daylight.notification.attempt;

import dev.daylight.notification.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The attempts in the database.
@ApplicationScoped
public class Attempts {

    public enum Outcome {
        ACCEPTED,
        /// Between claim and hand-over an order came in, or something became doubtful.
        HELD_AGAIN,
        DIRECTORY_AWAY,
        MAIL_SERVER_AWAY,
        NO_CONTACT,
        REFUSED_BY_MAIL_SERVER
    }

    /// @param number counts the attempts of one notice from 1
    public record Attempt(UUID noticeId, int number, ReceiptToken token, Instant linkExpiresAt) {}

    /// Older than any attempt can last: without outcome by then, its process died in it.
    private static final Duration OVER = Duration.ofMinutes(10);

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    Attempts(Database database) {
        this.database = database;
    }

    /// Writes the attempt down. To be committed before it is made.
    public Attempt begin(UUID noticeId, int number, Instant linkExpiresAt) {
        ReceiptToken token = ReceiptToken.fresh(random);
        database.change(
                "INSERT INTO notice_attempt (notice_id, number, token_sha256, expires_at) VALUES (?, ?, ?, ?)",
                noticeId,
                number,
                token.sha256(),
                linkExpiresAt);
        return new Attempt(noticeId, number, token, linkExpiresAt);
    }

    public void end(Attempt attempt, Outcome outcome) {
        database.change("""
                UPDATE notice_attempt SET outcome = ?, ended_at = clock_timestamp()
                WHERE notice_id = ? AND number = ?""", outcome, attempt.noticeId(), attempt.number());
    }

    /// The notice that a link belongs to, while the link is valid by the database's clock.
    public Optional<UUID> noticeOf(ReceiptToken token) {
        return database.first(
                "SELECT notice_id FROM notice_attempt WHERE token_sha256 = ? AND expires_at > clock_timestamp()",
                row -> row.uuid("notice_id"),
                (Object) token.sha256());
    }

    /// How many attempts ended without anybody knowing how: at most so many mails were sent twice.
    public long unclear() {
        return database.first(
                        "SELECT count(*) AS unclear FROM notice_attempt WHERE outcome IS NULL"
                                + " AND begun_at < clock_timestamp() - make_interval(secs => ?)",
                        row -> row.count("unclear"),
                        (double) OVER.toSeconds())
                .orElse(0L);
    }
}
