package dev.daylight.scanner.upload;

import dev.daylight.messaging.TryAgainLater;
import dev.daylight.scanner.legalbasis.LegalBasis;
import dev.daylight.scanner.upload.WaitingFiles.Group;
import dev.daylight.scanner.upload.WaitingFiles.Waiting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Scans waiting files once a legal basis lives. Every replica takes part: a claimed row is left alone by the others.
@ApplicationScoped
class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final int MOST_CAUSES = 8;

    private final LegalBasis legalBasis;
    private final WaitingFiles waiting;
    private final Scan scan;
    private final UploadConfig config;
    private final Clock clock;
    private volatile boolean stopping;

    CatchUp(LegalBasis legalBasis, WaitingFiles waiting, Scan scan, UploadConfig config, Clock clock) {
        this.legalBasis = legalBasis;
        this.waiting = waiting;
        this.scan = scan;
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            for (Group group : waiting.groups()) {
                while (!stopping && isCovered(group) && scanNext(group)) {
                    // until none of the group is left that may be tried now
                }
            }
        } catch (TryAgainLater e) {
            LOG.warnf("waiting files wait on reason=%s", e.getMessage());
        }
    }

    private boolean isCovered(Group group) {
        return legalBasis.living(group.service(), group.region()).isPresent();
    }

    /// @return false when there was none
    private boolean scanNext(Group group) {
        Attempt attempt = new Attempt();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<Waiting> next = waiting.claim(group, clock.instant());
                next.ifPresent(claimed -> {
                    attempt.claimed = claimed;
                    if (scan.take(claimed.file())) {
                        waiting.remove(claimed.file().fileId());
                    }
                });
                return next.isPresent();
            });
        } catch (TryAgainLater e) {
            throw e;
        } catch (RuntimeException e) {
            return postpone(attempt, e);
        }
    }

    /// One file that cannot be scanned must not hold up those behind it.
    private boolean postpone(Attempt attempt, RuntimeException failure) {
        Waiting failed = attempt.claimed;
        if (failed == null) {
            throw failure;
        }
        LOG.errorf(
                "waiting file could not be scanned fileId=%s cause=%s",
                failed.file().fileId(), kinds(failure));
        QuarkusTransaction.requiringNew()
                .run(() -> waiting.postpone(
                        failed.file().fileId(),
                        clock.instant().plus(config.retryAfter().multipliedBy(1L << Math.min(failed.attempts(), 10)))));
        return true;
    }

    /// Messages may quote what was read, so only the kinds of the failure and of its causes are told.
    private static String kinds(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(one -> one.getClass().getName())
                .collect(Collectors.joining(" < "));
    }

    private static final class Attempt {
        private @Nullable Waiting claimed;
    }
}
