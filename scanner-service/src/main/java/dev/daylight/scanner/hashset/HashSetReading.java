package dev.daylight.scanner.hashset;

import dev.daylight.scanner.audit.AuditTrail;
import dev.daylight.scanner.replica.OneReplica;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Reads NCMEC's set, window after window, until nothing is left to read.
///
/// A page that stays unreadable after its attempts costs as little as possible: the window is halved until it is one
/// second long; that second is left out, put down, and tried again later. The rest of the set never waits for it.
@ApplicationScoped
class HashSetReading {

    private static final Logger LOG = Logger.getLogger(HashSetReading.class);
    private static final int TOO_MANY_PAGES = 100_000;

    private final HashSharing source;
    private final FetchState state;
    private final Swap swap;
    private final CurrentHashSet current;
    private final OneReplica oneReplica;
    private final AuditTrail trail;
    private final HashSetConfig config;
    private volatile boolean stopping;

    HashSetReading(
            HashSharing source,
            FetchState state,
            Swap swap,
            CurrentHashSet current,
            OneReplica oneReplica,
            AuditTrail trail,
            HashSetConfig config) {
        this.source = source;
        this.state = state;
        this.swap = swap;
        this.current = current;
        this.oneReplica = oneReplica;
        this.trail = trail;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /// Every replica keeps its index near the current version, whoever read it.
    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepUp() {
        current.refresh();
    }

    @Scheduled(every = "${daylight.hash-set.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        oneReplica.run(OneReplica.Duty.READ_HASH_SET, this::readAll);
    }

    private void readAll() {
        boolean begunAnew = false;
        // Fixed for the round, or a source slower than a second would be asked without a pause for ever.
        Instant end = state.end();
        try {
            while (!stopping) {
                Optional<Window> window = nextWindow(end);
                if (window.isEmpty()) {
                    return;
                }
                try {
                    take(window.get(), source.page(window.get()));
                } catch (SourceAway e) {
                    if (!e.isPagingRefused() || window.get().next() == null || begunAnew) {
                        throw e;
                    }
                    begunAnew = true;
                    QuarkusTransaction.requiringNew().run(() -> state.open(window.get()));
                }
            }
        } catch (SourceAway e) {
            LOG.warnf("hash set could not be read, will go on cause=%s", e.getMessage());
            QuarkusTransaction.requiringNew().run(() -> state.failing(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Window> nextWindow(Instant end) {
        return QuarkusTransaction.requiringNew()
                .call(() -> state.open().or(() -> state.openNext(end)).or(state::openSkipped));
    }

    private void take(Window window, EntriesPage page) {
        if (page.brokenOff()) {
            QuarkusTransaction.requiringNew().run(() -> giveUp(window, page));
        } else if (page.next() != null) {
            String next = page.next();
            QuarkusTransaction.requiringNew().run(() -> turnPage(window, page, next));
        } else {
            complete(window, page);
        }
        current.refresh();
    }

    private void turnPage(Window window, EntriesPage page, String next) {
        state.stage(page.changes());
        state.nextPage(next, page.malformed());
        if (window.pages() >= TOO_MANY_PAGES) {
            giveUp(window, page);
        } else if (state.staged() > config.largestWindow() && !window.isSmallest()) {
            LOG.infof("window of the hash set is cut from=%s to=%s", window.from(), window.to());
            state.openPart(window, 4);
        }
    }

    private void complete(Window window, EntriesPage page) {
        QuarkusTransaction.requiringNew().run(() -> {
            state.stage(page.changes());
            boolean swapped = swap.apply(window);
            state.close(window, page.malformed());
            if (state.recovered(window)) {
                trail.add(
                        AuditTrail.What.HASH_SET_WINDOW_RECOVERED, window.from().toString(), "read after all");
            }
            if (swapped) {
                LOG.infof("hash set has a new version until=%s", window.to());
            }
        });
    }

    private void giveUp(Window window, EntriesPage page) {
        if (!window.isSmallest() && !window.repeated()) {
            LOG.warnf("page of the hash set is broken, window is halved from=%s to=%s", window.from(), window.to());
            state.openPart(window, 2);
            return;
        }
        // What stood before the break is good.
        state.stage(page.changes());
        swap.apply(window);
        state.close(window, page.malformed());
        state.skip(window);
        if (window.repeated()) {
            LOG.warnf("window of the hash set is still broken from=%s to=%s", window.from(), window.to());
        } else {
            LOG.errorf("window of the hash set is left out from=%s to=%s", window.from(), window.to());
            trail.add(
                    AuditTrail.What.HASH_SET_WINDOW_SKIPPED,
                    window.from().toString(),
                    "window %s to %s could not be read and is tried again".formatted(window.from(), window.to()));
        }
    }
}
