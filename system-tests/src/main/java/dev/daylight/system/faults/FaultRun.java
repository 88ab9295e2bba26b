package dev.daylight.system.faults;

import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.local.LocalStack;
import dev.daylight.local.PartName;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.Figures;
import dev.daylight.system.people.Mail;
import dev.daylight.system.people.NotSo;
import dev.daylight.system.people.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/// Cases go their way while everything is killed under them; then what was acknowledged is held against what is.
public final class FaultRun {

    /// The region of agency A, whose officer files all cases of a run.
    private static final String REGION = "DE";

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(120);

    /// @param cases how many are filed
    /// @param seed the same seed plans the same cases and the same killings; when they meet is up to the machine
    /// @param drivers cases that are under way at the same time
    /// @param killsEach how often each service, the broker and the database is killed
    public record Plan(int cases, long seed, int drivers, int killsEach) {}

    private final LocalStack stack;
    private final Cast cast;
    private final Plan plan;
    private final Consumer<String> tell;

    public FaultRun(LocalStack stack, Cast cast, Plan plan, Consumer<String> tell) {
        this.stack = stack;
        this.cast = cast.underFire();
        this.plan = plan;
        this.tell = tell;
    }

    public Verdict run() {
        cast.awaitQuiet();
        Instant began = cast.clock().instant();
        Map<TopicPartition, Long> before = cast.topics().ends();
        Figures figuresBefore = cast.publicReader().region(REGION);
        Set<String> mailsBefore = Judgement.identities(cast.mailbox().everything());

        UploadRun uploads = new UploadRun(cast, cast.world(), REGION);
        Killer killer = new Killer(stack, plan.seed(), plan.killsEach(), tell);
        List<CaseOutcome> outcomes = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        drive(killer, uploads, outcomes, unfinished);
        tell.accept(outcomes.size() + " cases have come to their end; the notices and the report follow");

        TopicFindings topics = settle(before, outcomes);
        Figures truth = Truth.of(outcomes).plus(uploads.truth());
        Figures report = awaitReport(figuresBefore, truth);
        List<Mail> mails = cast.mailbox().everything().stream()
                .filter(mail -> !mailsBefore.contains(Judgement.identity(mail)))
                .toList();
        Verdict verdict = new Verdict();
        tellWhatHappened(verdict, killer, began, topics);
        verdict.add(Finding.mustBe("cases filed and acknowledged", plan.cases(), outcomes.size()));
        verdict.add(Finding.mustBe("cases that did not come to their end", 0, unfinished.size()));
        verdict.add(Finding.mustBe("files stored", plan.cases(), uploads.files()));
        Judgement judgement = new Judgement(outcomes, topics, mails, grace());
        judgement.losses(verdict, tell);
        verdict.add(
                Finding.mustBe("events parked", 0, cast.complianceLead("clara").parkedEvents()));
        judgement.notices(
                verdict,
                UnclearAttempts.in(
                        stack.database(PartName.NOTIFICATION),
                        topics.noticesSent().values().stream()
                                .map(NoticeSent::noticeId)
                                .toList()));
        Judgement.report(verdict, truth, report);
        return verdict;
    }

    /// Lets the cases in while the killing goes on, so that no kill meets an idle system.
    private void drive(Killer killer, UploadRun uploads, List<CaseOutcome> outcomes, List<String> unfinished) {
        CaseRun people = new CaseRun(cast);
        try (ExecutorService threads = Executors.newFixedThreadPool(plan.drivers() + 1)) {
            Future<?> killing = threads.submit(killer);
            Map<CasePlan, Future<CaseOutcome>> running = new HashMap<>();
            for (CasePlan each : CasePlan.of(plan.cases(), plan.seed())) {
                double turn = (double) each.number() / plan.cases();
                running.put(each, threads.submit(() -> {
                    while (killer.progress() < turn && !killing.isDone()) {
                        Patience.pause(Duration.ofMillis(100));
                    }
                    uploads.store(each.number());
                    return people.run(each);
                }));
            }
            running.forEach((each, future) -> {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    unfinished.add("case " + each.number() + " (" + each.fate() + "): " + e.getCause());
                    tell.accept(unfinished.getLast());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            });
            await(killing);
        }
    }

    private static void await(Future<?> killing) {
        try {
            killing.get();
        } catch (ExecutionException e) {
            throw new NotSo("every killed process to come back", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Waits until every disclosure has its notice; goes on without when that takes too long, and lets the verdict say
    /// so.
    private TopicFindings settle(Map<TopicPartition, Long> before, Collection<CaseOutcome> outcomes) {
        Set<UUID> disclosed = outcomes.stream()
                .filter(CaseOutcome::disclosed)
                .map(CaseOutcome::request)
                .collect(Collectors.toSet());
        long giveUpAt = System.nanoTime() + SETTLES_WITHIN.toNanos();
        while (true) {
            TopicFindings topics = new TopicFindings(cast.topics().since(before));
            if (topics.noticesSent().keySet().containsAll(disclosed) || System.nanoTime() > giveUpAt) {
                return topics;
            }
            Patience.pause(Duration.ofSeconds(1));
        }
    }

    /// What notification was told, as far as this program was told the same.
    private Duration grace() {
        return Duration.parse(stack.environment(PartName.NOTIFICATION).get("DAYLIGHT_NOTICE_GRACE"));
    }

    private Figures awaitReport(Figures before, Figures truth) {
        long giveUpAt = System.nanoTime() + SETTLES_WITHIN.toNanos();
        while (true) {
            Figures gained = cast.publicReader().region(REGION).minus(before);
            if (gained.equals(truth) || System.nanoTime() > giveUpAt) {
                return gained;
            }
            Patience.pause(Duration.ofMillis(500));
        }
    }

    private void tellWhatHappened(Verdict verdict, Killer killer, Instant began, TopicFindings topics) {
        verdict.add(Finding.told("seed", plan.seed()));
        verdict.add(Finding.told(
                "seconds", Duration.between(began, cast.clock().instant()).toSeconds()));
        for (PartName victim : Killer.VICTIMS) {
            verdict.add(Finding.atLeast("SIGKILL of " + victim.label(), plan.killsEach(), killer.killsOf(victim)));
        }
        verdict.add(Finding.told("calls that had to be repeated", cast.http().repeats()));
        verdict.add(Finding.told("records said again under the same event id", topics.repeats()));
    }
}
