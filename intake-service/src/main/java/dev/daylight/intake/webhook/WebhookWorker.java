package dev.daylight.intake.webhook;

import dev.daylight.intake.problem.StrictJson;
import dev.daylight.intake.signing.SigningKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Tells what is waiting. Taken, told, noted: whoever dies in between tells it again, since the receiver can know a
/// repeat by its id, but nobody could know of a message that was never sent.
@ApplicationScoped
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final int AGENCIES_AT_ONCE = 16;
    private static final int MESSAGES_AT_ONCE = 50;
    /// A turn ends when this is over; what is left waits for the next.
    private static final Duration TURN = Duration.ofSeconds(30);
    /// Longer than a turn and its last call.
    private static final Duration TAKEN_FOR = Duration.ofSeconds(75);

    private final WebhookQueue queue;
    private final WebhookCall call;
    private final WebhookSettings settings;
    private final SigningKeys keys;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicLong waiting;

    WebhookWorker(
            WebhookQueue queue,
            WebhookCall call,
            WebhookSettings settings,
            SigningKeys keys,
            Clock clock,
            MeterRegistry meters) {
        this.queue = queue;
        this.call = call;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.meters = meters;
        this.waiting = meters.gauge("daylight.webhook.waiting", new AtomicLong());
    }

    /// One agency's slow program keeps no other agency waiting, unless all turns are slow.
    @Scheduled(every = "${daylight.webhook.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            takeTurns();
        } catch (RuntimeException e) {
            LOG.warnf("webhook calls wait: the queue cannot be read (%s)", e.getMessage());
        }
    }

    private void takeTurns() {
        Instant now = now();
        List<WebhookQueue.Claim> claims = queue.claim(now, now.plus(TAKEN_FOR), AGENCIES_AT_ONCE);
        try (ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor()) {
            claims.forEach(claim -> turns.execute(() -> turn(claim)));
        }
        waiting.set(queue.waiting());
    }

    private void turn(WebhookQueue.Claim claim) {
        try {
            tell(claim);
        } catch (RuntimeException e) {
            LOG.warnf(e, "a turn of webhook calls broke off; it goes on when its claim has run out");
        }
    }

    private void tell(WebhookQueue.Claim claim) {
        Instant end = now().plus(TURN);
        for (WebhookQueue.Due message : queue.due(claim, now(), MESSAGES_AT_ONCE)) {
            if (!now().isBefore(end)) {
                break;
            }
            Attempt attempt = send(claim, message);
            meters.counter("daylight.webhook.calls", "taken", Boolean.toString(attempt.succeeded()))
                    .increment();
            if (!attempt.succeeded()) {
                fail(claim, message, attempt);
                return;
            }
            queue.record(message, MessageState.DELIVERED, null, now(), attempt);
        }
        queue.release(claim, now(), 0);
    }

    private void fail(WebhookQueue.Claim claim, WebhookQueue.Due message, Attempt attempt) {
        Instant now = now();
        Optional<Instant> next = BackOff.next(message.attempts() + 1, message.queuedAt(), now);
        queue.record(
                message,
                next.isPresent() ? MessageState.WAITING : MessageState.GIVEN_UP,
                next.orElse(null),
                now,
                attempt);
        int failures = claim.failures() + 1;
        queue.release(claim, now.plus(BackOff.peace(failures)), failures);
    }

    /// Read anew: what may be called can have become less since the address was enrolled.
    private Attempt send(WebhookQueue.Claim claim, WebhookQueue.Due message) {
        Set<Integer> ports = settings.ports();
        return WebhookAddress.read(claim.url(), ports)
                .map(address -> post(address, message))
                .orElseGet(() -> new Attempt.Failed(Attempt.Failure.ADDRESS_NOT_ALLOWED));
    }

    private Attempt post(WebhookAddress address, WebhookQueue.Due message) {
        byte[] body = StrictJson.write(body(message));
        String digest = MessageSignature.contentDigest(body);
        MessageSignature signature = MessageSignature.of(
                "daylight",
                List.of(
                        new MessageSignature.Component("@method", "POST"),
                        new MessageSignature.Component(
                                "@target-uri", address.uri().toString()),
                        new MessageSignature.Component("content-digest", digest)),
                clock.instant(),
                keys);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Content-Digest", digest);
        headers.put("Signature-Input", signature.input());
        headers.put("Signature", signature.signature());
        return call.post(address, headers, body);
    }

    private static WebhookBody body(WebhookQueue.Due message) {
        return new WebhookBody(
                message.id().toString(),
                switch (message.kind()) {
                    case STATUS -> WebhookBody.STATUS_CHANGED;
                    case TEST -> WebhookBody.TEST;
                },
                message.requestId(),
                message.status(),
                message.version(),
                message.at().toString());
    }

    /// As precise as the database, which is asked for its own times again.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
