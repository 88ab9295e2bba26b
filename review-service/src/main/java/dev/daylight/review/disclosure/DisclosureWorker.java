package dev.daylight.review.disclosure;

import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Cases;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Works off what is owed. Any number of replicas may run it.
@ApplicationScoped
class DisclosureWorker {

    private static final Logger LOG = Logger.getLogger(DisclosureWorker.class);
    private static final int DOUBLINGS = 20;

    private final DisclosureJobs jobs;
    private final Cases cases;
    private final Producing producing;
    private final Disclosures disclosures;
    private final DisclosureConfig config;

    DisclosureWorker(
            DisclosureJobs jobs, Cases cases, Producing producing, Disclosures disclosures, DisclosureConfig config) {
        this.jobs = jobs;
        this.cases = cases;
        this.producing = producing;
        this.disclosures = disclosures;
        this.config = config;
    }

    @Scheduled(every = "${daylight.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void workOff() {
        Optional<DisclosureJob> job = jobs.take(config.lease());
        while (job.isPresent()) {
            attempt(job.get());
            job = jobs.take(config.lease());
        }
    }

    private void attempt(DisclosureJob job) {
        try {
            CaseFile found = cases.get(job.caseId());
            if (found.state() instanceof Approved approved) {
                disclosures.record(job, producing.produce(found, approved, job));
            } else {
                // Somebody else brought it to its end while the lease passed from hand to hand.
                jobs.finish(job);
            }
        } catch (Obstructed e) {
            LOG.warnf(
                    "disclosure waits case=%s for=%s attempts=%d reason=%s",
                    job.caseId(), e.obstacle(), job.attempts(), e.getMessage());
            jobs.postpone(job, e.answer(), pause(job.attempts()));
        } catch (RuntimeException e) {
            // Class name only: a message may quote data. The case says that a person has to look.
            LOG.errorf(
                    "disclosure failed case=%s cause=%s",
                    job.caseId(), e.getClass().getName());
            jobs.postpone(job, new Leave.No(Obstacle.PERSON, "failed"), pause(job.attempts()));
        }
    }

    private Duration pause(int attempts) {
        Duration pause = config.shortestPause().multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause();
    }
}
