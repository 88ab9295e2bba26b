package dev.daylight.intake.access;

import dev.daylight.intake.agency.Agency;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.enrolment.Enrolments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Asks the database, at every call: a token says what was true when it was made.
@ApplicationScoped
class Standings {

    private final EntityManager entities;
    private final Enrolments enrolments;
    private final Clock clock;

    Standings(EntityManager entities, Enrolments enrolments, Clock clock) {
        this.entities = entities;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /// A transaction of its own, so that nothing remembered from here is taken for the truth later in the call.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Standing> of(AgencyId agency, String subject, boolean machine) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Optional.ofNullable(entities.find(Agency.class, agency.value()))
                .map(row -> new Standing(row.status(today), enrolments.isEnrolled(agency, subject, machine)));
    }
}
