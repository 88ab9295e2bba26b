package dev.daylight.scanner.hashset;

import dev.daylight.scanner.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the source has been read, kept with every page, so that a killed process goes on where it was.
@ApplicationScoped
class FetchState {

    private final Database database;
    private final HashSetConfig config;
    private final Clock clock;

    FetchState(Database database, HashSetConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /// The window under way, if it is young enough to be gone on with.
    Optional<Window> open() {
        Instant oldest = clock.instant().minus(config.windowExpires());
        return database.first(
                "SELECT * FROM hash_set_fetch WHERE window_from IS NOT NULL AND opened_at > ?",
                FetchState::window,
                oldest);
    }

    /// Keeps every other reader out until the caller's transaction ends. The lock of the duty does not: it goes with
    /// its
    /// connection, and its reader may not have noticed.
    void hold() {
        database.one("SELECT only_row FROM hash_set_fetch FOR UPDATE", row -> true);
    }

    /// Whether the window, at this page of this opening, is still the one under way. It stays so until the caller's
    /// transaction ends.
    boolean isInHand(Window window) {
        hold();
        return database.first("SELECT * FROM hash_set_fetch WHERE window_from IS NOT NULL", FetchState::window)
                .filter(window::equals)
                .isPresent();
    }

    /// Where a round that begins now ends.
    Instant end() {
        return Window.toSeconds(clock.instant().minus(config.behind()));
    }

    /// Opens the window behind what is complete, if there is a second of it before the end.
    Optional<Window> openNext(Instant end) {
        Instant from = Window.toSeconds(completeUntil());
        Instant to = longest().map(from::plus).filter(end::isAfter).orElse(end);
        return to.isAfter(from) ? Optional.of(open(Window.unopened(from, to, false))) : Optional.empty();
    }

    /// Opens a window that was left out, if it is time to try it again.
    Optional<Window> openSkipped() {
        return database.first(
                        "SELECT window_from, window_to FROM hash_set_skipped WHERE not_before <= ?"
                                + " ORDER BY not_before LIMIT 1",
                        row -> Window.unopened(
                                Database.instant(row, "window_from"), Database.instant(row, "window_to"), true),
                        clock.instant())
                .map(this::open);
    }

    /// Begins the window anew, or another in its place: its paging address is only valid for it, unchanged.
    Window open(Window window) {
        // As the database keeps it, or the window would not be found to be the same.
        Instant openedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.change("DELETE FROM hash_set_staged");
        database.change(
                "UPDATE hash_set_fetch SET window_from = ?, window_to = ?, repeated = ?, next_page = NULL, pages = 0,"
                        + " opened_at = ?, complete_until = coalesce(complete_until, ?)",
                window.from(),
                window.to(),
                window.repeated(),
                openedAt,
                config.since());
        return new Window(window.from(), window.to(), window.repeated(), null, 0, openedAt);
    }

    /// Opens the first part of a window that is too large or broken somewhere; what is behind it follows later.
    void openPart(Window window, int ofParts) {
        Duration length = window.length().dividedBy(ofParts);
        Duration seconds = Duration.ofSeconds(Math.max(1, length.toSeconds()));
        database.change("UPDATE hash_set_fetch SET longest_seconds = ?", seconds.toSeconds());
        open(Window.unopened(window.from(), window.from().plus(seconds), false));
    }

    void stage(List<Change> changes) {
        database.changeAll(
                "INSERT INTO hash_set_staged (entry, media, md5, sha1, sha256) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (entry) DO UPDATE SET media = excluded.media, md5 = excluded.md5,"
                        + " sha1 = excluded.sha1, sha256 = excluded.sha256",
                changes.stream().map(FetchState::row).toList());
    }

    void nextPage(String query, int malformed) {
        database.change(
                "UPDATE hash_set_fetch SET next_page = ?, pages = pages + 1,"
                        + " malformed_entries = malformed_entries + ?, failing = NULL",
                query,
                malformed);
    }

    long staged() {
        return database.one("SELECT count(*) FROM hash_set_staged", row -> row.getLong(1));
    }

    /// Ends the window. Windows may grow again, so that one bad second does not slow the rest for ever.
    ///
    /// @param readToItsEnd false when it is left out: broken pages alone must not make the set look read
    void close(Window window, int malformed, boolean readToItsEnd) {
        database.change("DELETE FROM hash_set_staged");
        database.change(
                "UPDATE hash_set_fetch SET window_from = NULL, window_to = NULL, next_page = NULL, pages = 0,"
                        + " malformed_entries = malformed_entries + ?, failing = NULL,"
                        + " completed_at = CASE WHEN ? THEN ? ELSE completed_at END,"
                        + " longest_seconds = CASE WHEN ? THEN longest_seconds"
                        + " WHEN longest_seconds > 1000000000 THEN NULL ELSE longest_seconds * 2 END,"
                        + " complete_until = CASE WHEN ? THEN complete_until ELSE ? END",
                malformed,
                readToItsEnd,
                clock.instant(),
                window.repeated(),
                window.repeated(),
                window.to());
    }

    /// Remembers a window that cannot be read now.
    void skip(Window window) {
        Instant firstTry = clock.instant().plus(config.skippedAgain());
        database.change(
                "INSERT INTO hash_set_skipped AS skipped (window_from, window_to, tries, not_before) VALUES (?, ?, 1, ?)"
                        + " ON CONFLICT (window_from, window_to) DO UPDATE SET tries = skipped.tries + 1,"
                        + " not_before = excluded.not_before + least(skipped.tries, 24) * ? * interval '1 second'",
                window.from(),
                window.to(),
                firstTry,
                config.skippedAgain().toSeconds());
    }

    /// @return whether it had been left out before
    boolean recovered(Window window) {
        return database.change(
                        "DELETE FROM hash_set_skipped WHERE window_from = ? AND window_to = ?",
                        window.from(),
                        window.to())
                > 0;
    }

    void failing(@Nullable String cause) {
        database.change("UPDATE hash_set_fetch SET failing = ?", cause);
    }

    private Instant completeUntil() {
        return database.one("SELECT complete_until FROM hash_set_fetch", FetchState::completeUntil)
                .orElse(config.since());
    }

    private Optional<Duration> longest() {
        return database.one("SELECT longest_seconds FROM hash_set_fetch", row -> {
            long seconds = row.getLong("longest_seconds");
            return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        });
    }

    private static Optional<Instant> completeUntil(ResultSet row) throws SQLException {
        return Optional.ofNullable(Database.instantOrNull(row, "complete_until"));
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(
                Database.instant(row, "window_from"),
                Database.instant(row, "window_to"),
                row.getBoolean("repeated"),
                row.getString("next_page"),
                row.getInt("pages"),
                Database.instant(row, "opened_at"));
    }

    private static @Nullable Object[] row(Change change) {
        return switch (change) {
            case Change.Listed listed ->
                new @Nullable Object[] {listed.entry(), listed.media(), listed.md5(), listed.sha1(), listed.sha256()};
            case Change.Withdrawn withdrawn ->
                new @Nullable Object[] {withdrawn.entry(), withdrawn.media(), null, null, null};
        };
    }
}
