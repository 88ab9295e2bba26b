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
        boolean inHand = true;
        // Fixed for the round, or a source slower than a second would be asked without a pause for ever.
        Instant end = state.end();
        try {
            while (!stopping && inHand) {
                Optional<Window> next = nextWindow(end);
                if (next.isEmpty()) {
                    return;
                }
                Window window = next.get();
                try {
                    inHand = take(window, source.page(window));
                } catch (SourceAway e) {
                    if (!e.isPagingRefused() || window.next() == null || begunAnew) {
                        LOG.warnf("hash set could not be read, will go on cause=%s", e.getMessage());
                        whileInHand(window, () -> state.failing(e.getMessage()));
                        return;
                    }
                    begunAnew = true;
                    inHand = whileInHand(window, () -> state.open(window));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Window> nextWindow(Instant end) {
        return QuarkusTransaction.requiringNew().call(() -> {
            state.hold();
            return state.open().or(() -> state.openNext(end)).or(state::openSkipped);
        });
    }

    /// @return false when another reader has gone on meanwhile: the page is dropped, and the round ends
    boolean take(Window window, EntriesPage page) {
        boolean inHand = whileInHand(window, () -> {
            if (page.brokenOff()) {
                giveUp(window, page);
            } else if (page.next() != null) {
                turnPage(window, page, page.next());
            } else {
                complete(window, page);
            }
        });
        current.refresh();
        return inHand;
    }

    /// A page may take minutes, in which the duty may have passed to another replica. So what is known of a window is
    /// only put down while it is the window under way.
    private boolean whileInHand(Window window, Runnable work) {
        boolean inHand = QuarkusTransaction.requiringNew().call(() -> {
            boolean ours = state.isInHand(window);
            if (ours) {
                work.run();
            }
            return ours;
        });
        if (!inHand) {
            LOG.warnf("another reader has gone on, page is dropped from=%s to=%s", window.from(), window.to());
        }
        return inHand;
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
        state.stage(page.changes());
        boolean swapped = swap.apply(window);
        state.close(window, page.malformed(), true);
        if (state.recovered(window)) {
            trail.add(AuditTrail.What.HASH_SET_WINDOW_RECOVERED, window.from().toString(), "read after all");
        }
        if (swapped) {
            LOG.infof("hash set has a new version until=%s", window.to());
        }
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
        state.close(window, page.malformed(), false);
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
