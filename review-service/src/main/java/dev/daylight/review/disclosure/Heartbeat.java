package dev.daylight.review.disclosure;

import dev.daylight.review.bag.PackageWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Keeps the lease of a worker that is at it for long, and ends the work of one that has lost it.
final class Heartbeat implements PackageWriter.SignOfLife {

    private final DisclosureJob job;
    private final DisclosureJobs jobs;
    private final Duration lease;
    private final Clock clock;
    private Instant next;

    Heartbeat(DisclosureJob job, DisclosureJobs jobs, Duration lease, Clock clock) {
        this.job = job;
        this.jobs = jobs;
        this.lease = lease;
        this.clock = clock;
        this.next = clock.instant().plus(lease.dividedBy(3));
    }

    @Override
    public void given() {
        if (!clock.instant().isBefore(next)) {
            mustBeat();
        }
    }

    /// @throws Obstructed when another worker has it by now, or it is owed no more
    void mustBeat() {
        if (!jobs.keep(job, lease)) {
            throw new Obstructed(Obstacle.PERSON, "another worker has taken over");
        }
        next = clock.instant().plus(lease.dividedBy(3));
    }
}
