package dev.daylight.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Wakes the relay, wherever it runs, after events were committed.
///
/// Not in the transaction that appends them: PostgreSQL lets transactions that notify commit one after the other, each
/// with its own wait for the disk. Here many commits share one notification, which waits for no disk. One that is lost
/// with its process costs a moment, nothing else: the relay also looks by itself.
@ApplicationScoped
class OutboxBell {

    private static final Logger LOG = Logger.getLogger(OutboxBell.class);

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxBell(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-bell").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        Thread bell = thread;
        if (bell != null) {
            bell.interrupt();
        }
    }

    /// Once for the transaction that is under way, however often this is called in it.
    void ringAfterCommit() {
        if (transactions.getResource(OutboxBell.class) != null) {
            return;
        }
        transactions.putResource(OutboxBell.class, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    rung.release();
                }
            }
        });
    }

    private void run() {
        while (running) {
            try {
                rung.acquire();
                // Whoever has rung by now is heard with this one.
                rung.drainPermits();
                ring();
            } catch (SQLException | RuntimeException e) {
                LOG.debugf("bell not heard, the relay looks by itself cause=%s", e.toString());
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void ring() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT set_config('synchronous_commit', 'off', true), pg_notify('outbox', '')")) {
            statement.execute();
        }
    }
}
