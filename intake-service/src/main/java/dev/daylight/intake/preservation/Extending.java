package dev.daylight.intake.preservation;

import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationExtended;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DesiredStatus;
import dev.daylight.intake.datarequest.Preservation;
import dev.daylight.intake.followup.Effect;
import dev.daylight.intake.followup.FollowUpAnswer;
import dev.daylight.intake.followup.FollowUpCall;
import dev.daylight.intake.followup.FollowUps;
import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// Extends the term of a preservation.
@ApplicationScoped
public class Extending {

    private final FollowUps followUps;

    Extending(FollowUps followUps) {
        this.followUps = followUps;
    }

    public FollowUpAnswer extend(FollowUpCall call) {
        return followUps.carryOut(call, (_, _) -> Extending::extend);
    }

    private static Effect extend(DataRequest request, Instant now) {
        if (request.kind() != DataRequestKind.PRESERVATION) {
            throw refused("Only a request of kind PRESERVATION has a term that can be extended.");
        }
        if (request.status().isOver() || request.desired() == DesiredStatus.CANCELLED) {
            throw refused("The preservation has ended. File a new one.");
        }
        Preservation kept = request.preservation();
        if (kept.keepUntil() == null || !now.isBefore(kept.keepUntil())) {
            throw refused("The term is over. File a new preservation request.");
        }
        Instant until = request.extend(now)
                .orElseThrow(() -> refused(
                        kept.extendedAt() == null
                                ? "The law of this instrument knows no extension."
                                : "It was extended before; the law knows one extension only."));
        return Effect.of(new PreservationExtended(request.id(), until, now)).keeping(until);
    }

    private static HttpProblem refused(String why) {
        return IntakeProblem.EXTENSION_NOT_POSSIBLE.because(why);
    }
}
