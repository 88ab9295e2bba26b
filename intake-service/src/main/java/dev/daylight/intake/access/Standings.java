package dev.daylight.intake.access;

import dev.daylight.intake.agency.Agencies;
import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.enrolment.Enrolments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Asks the database, at every call: a token says what was true when it was made.
@ApplicationScoped
public class Standings {

    private final EntityManager entities;
    private final Agencies agencies;
    private final Enrolments enrolments;
    private final Clock clock;

    Standings(EntityManager entities, Agencies agencies, Enrolments enrolments, Clock clock) {
        this.entities = entities;
        this.agencies = agencies;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /// A transaction of its own, so that nothing remembered from here is taken for the truth later in the call.
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Standing> of(AgencyId agency, String subject, boolean machine) {
        return Optional.ofNullable(entities.find(Agency.class, agency.value()))
                .map(row -> standing(row, subject, machine));
    }

    /// For whoever is about to receive what was disclosed: between the gate and this moment somebody may
    /// have been suspended. From here to the end of the transaction nobody is.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as the gate would now
    @Transactional(TxType.MANDATORY)
    public void demandStillCertified(AgencyId agency, String subject, boolean machine) {
        standing(agencies.requireUnchanged(agency), subject, machine).demandCertified();
    }

    private Standing standing(Agency agency, String subject, boolean machine) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Standing(subject, agency.status(today), enrolments.isEnrolled(agency.id(), subject, machine));
    }
}
