package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.problem.Violation;
import dev.daylight.rules.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what would become of a request at the door, had it been filed now. Reads the agency and nothing else; writes
/// nothing at all, not even a trace, and looks up no account.
@ApplicationScoped
public class DryRun {

    private final Agencies agencies;
    private final RequestChecks checks;
    private final Rulings rulings;
    private final Clock clock;

    DryRun(Agencies agencies, RequestChecks checks, Rulings rulings, Clock clock) {
        this.agencies = agencies;
        this.checks = checks;
        this.rulings = rulings;
        this.clock = clock;
    }

    /// What the check found.
    public sealed interface Outcome {

        /// It could not be filed as it stands.
        record Faulty(List<Violation> violations) implements Outcome {}

        /// @param keepUntil until when a preservation would keep the data
        /// @param extendableUntil how far one extension would reach
        /// @param paperDueAt when the paper of an emergency would have to be there
        record Assessed(
                Assessment assessment,
                @Nullable Instant keepUntil,
                @Nullable Instant extendableUntil,
                @Nullable Instant paperDueAt)
                implements Outcome {}
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the agency is unknown
    public Outcome check(AgencyId agencyId, NewDataRequest request) {
        Agency agency = agencies.require(agencyId);
        Instant now = clock.instant();
        return switch (checks.check(request, agency.country(), now)) {
            case RequestCheck.Faulty faulty -> new Outcome.Faulty(faulty.violations());
            case RequestCheck.Sound sound -> assessed(sound.request(), agency, now);
        };
    }

    private Outcome assessed(SoundRequest request, Agency agency, Instant now) {
        boolean certified = agency.status(LocalDate.ofInstant(now, ZoneOffset.UTC)) == AgencyStatus.CERTIFIED;
        Assessment assessment = rulings.of(request, certified, agency.country(), now);
        var term = assessment.preservation();
        return switch (request.kind()) {
            case PRODUCTION -> new Outcome.Assessed(assessment, null, null, null);
            case PRESERVATION ->
                new Outcome.Assessed(
                        assessment,
                        term == null ? null : term.endsAt(now),
                        term == null || term.extension() == null ? null : term.endsAtLatest(now),
                        null);
            case EMERGENCY -> new Outcome.Assessed(assessment, null, null, rulings.paperDue(assessment, now));
        };
    }
}
