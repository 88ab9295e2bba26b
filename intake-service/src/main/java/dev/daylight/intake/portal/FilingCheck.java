package dev.daylight.intake.portal;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.datarequest.DryRun;
import dev.daylight.intake.datarequest.VerdictRepresentation;
import dev.daylight.pages.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Tries what stands in the form. While something is missing that no rule asks for, it says what can be said already.
@ApplicationScoped
class FilingCheck {

    private final DryRun dryRun;
    private final Agencies agencies;
    private final Countdowns countdowns;

    FilingCheck(DryRun dryRun, Agencies agencies, Countdowns countdowns) {
        this.dryRun = dryRun;
        this.agencies = agencies;
        this.countdowns = countdowns;
    }

    Checked check(AgencyId agency, FilingDraft draft, Language language) {
        String country = agencies.require(agency).country();
        return switch (dryRun.check(agency, draft.request())) {
            case DryRun.Outcome.Assessed whole -> checked(whole, List.of(), country, language);
            case DryRun.Outcome.Faulty faulty -> {
                List<FaultLine> faults = FaultLine.of(faulty.violations());
                yield dryRun.check(agency, draft.sketch()) instanceof DryRun.Outcome.Assessed sofar
                        ? checked(sofar, faults, country, language)
                        : new Checked(null, faults, null, null, null);
            }
        };
    }

    private Checked checked(
            DryRun.Outcome.Assessed outcome, List<FaultLine> faults, String country, Language language) {
        VerdictRepresentation verdict = VerdictRepresentation.of(outcome, language);
        return new Checked(
                verdict,
                faults,
                countdowns.to(verdict.deadline().dueAt(), country, language),
                countdowns.toMaybe(outcome.keepUntil(), country, language),
                countdowns.toMaybe(outcome.paperDueAt(), country, language));
    }
}
