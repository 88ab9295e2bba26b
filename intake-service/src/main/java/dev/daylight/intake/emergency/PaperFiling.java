package dev.daylight.intake.emergency;

import static java.util.Objects.requireNonNull;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DesiredStatus;
import dev.daylight.intake.datarequest.DocumentVault;
import dev.daylight.intake.datarequest.EmergencyPaper;
import dev.daylight.intake.datarequest.FiledPaper;
import dev.daylight.intake.datarequest.PaperCheck;
import dev.daylight.intake.datarequest.StatedSecrecy;
import dev.daylight.intake.followup.Effect;
import dev.daylight.intake.followup.FollowUpAnswer;
import dev.daylight.intake.followup.FollowUpCall;
import dev.daylight.intake.followup.FollowUps;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.StrictJson;
import dev.daylight.rules.LegalRules;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes the paper of an emergency. When the rules let it in, the emergency is a request like any other
/// from then on. When they refuse it, everything stays as it was, and a better paper may come while the
/// time runs.
@ApplicationScoped
public class PaperFiling {

    private final FollowUps followUps;
    private final DocumentVault vault;
    private final EmergencyPaper paper;
    private final Agencies agencies;
    private final LegalRules rules;
    private final Clock clock;

    PaperFiling(
            FollowUps followUps,
            DocumentVault vault,
            EmergencyPaper paper,
            Agencies agencies,
            LegalRules rules,
            Clock clock) {
        this.followUps = followUps;
        this.vault = vault;
        this.paper = paper;
        this.agencies = agencies;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param body JSON of [NewPaper]
    public FollowUpAnswer file(FollowUpCall call, byte[] body, byte[] pdf) {
        return followUps.carryOut(call, (requestId, followUpId) -> {
            NewPaper stated = StrictJson.read(body, NewPaper.class);
            Findings findings = new Findings();
            PaperCheck check = new PaperCheck(findings, rules, clock.instant());
            Instrument instrument = check.instrument(
                    stated.instrument(), agencies.require(call.agency()).country(), DataRequestKind.EMERGENCY);
            StatedSecrecy secrecy = check.secrecy("/confidentialityOrder", stated.confidentialityOrder());
            if (!findings.none()) {
                throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
            }
            Instrument named = requireNonNull(instrument);
            FiledPaper stored = vault.file(
                    requestId, vault.demandFit(call.agency(), pdf, named.type()), SealContexts.instrument(requestId));
            EmergencyPaper.Prepared prepared =
                    paper.prepare(call.agency(), requestId, named, secrecy, followUpId, stored);
            return (request, now) -> apply(request, prepared, now);
        });
    }

    private Effect apply(DataRequest request, EmergencyPaper.Prepared prepared, Instant now) {
        String objection = objection(request, now);
        if (objection != null) {
            throw refused(objection);
        }
        EmergencyPaper.Brought brought = paper.bring(request, prepared, now);
        var order = prepared.order();
        return new Effect(
                brought.events(),
                prepared.instrument(),
                prepared.forReview(),
                order == null ? null : order.id(),
                order == null ? null : order.endsAt(),
                null,
                request.status(),
                brought.reasons());
    }

    /// Decided under the row's lock and by the clock of the database: the sweeper decides by the same two.
    private static @Nullable String objection(DataRequest request, Instant now) {
        Instant due = request.paperDueAt().orElse(null);
        if (due == null) {
            return "Only a request of kind EMERGENCY owes a paper.";
        }
        if (request.paperFiledAt().isPresent()) {
            return "The paper is there already. Add further documents as amendments.";
        }
        return switch (request.status()) {
            case UNFOUNDED -> tooLate();
            case REFUSED, DENIED, WITHDRAWN, EXPIRED, SUPERSEDED -> "The request has come to its end.";
            case RECEIVED, IN_REVIEW, CHALLENGED, PRESERVED, GRANTED, PARTIALLY_GRANTED, DISCLOSED, NO_DATA ->
                !now.isBefore(due)
                        ? tooLate()
                        : request.desired() == DesiredStatus.CANCELLED
                                        && !request.status().isOver()
                                ? "You have withdrawn it."
                                : null;
        };
    }

    private static String tooLate() {
        return "The time for the paper is over. File a production request with it.";
    }

    private static HttpProblem refused(String why) {
        return IntakeProblem.PAPER_NOT_POSSIBLE.because(why);
    }
}
