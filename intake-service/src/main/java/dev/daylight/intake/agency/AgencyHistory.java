package dev.daylight.intake.agency;

import dev.daylight.messaging.Ids;
import dev.daylight.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did what about an agency, when and why. Free text names people now and then, so it is sealed.
@ApplicationScoped
class AgencyHistory {

    private final EntityManager entities;
    private final Sealing sealing;
    private final Ids ids;

    AgencyHistory(EntityManager entities, Sealing sealing, Ids ids) {
        this.entities = entities;
        this.sealing = sealing;
        this.ids = ids;
    }

    @Transactional(TxType.MANDATORY)
    void add(AgencyId agency, AgencyStepKind step, String by, Instant at, @Nullable String reason) {
        UUID id = ids.next();
        byte[] sealed = reason == null ? null : sealing.seal(reason.getBytes(StandardCharsets.UTF_8), place(id));
        entities.persist(new AgencyStep(id, agency.value(), step, by, at, sealed));
    }

    byte[] sealContact(AgencyId agency, String name) {
        return sealing.seal(name.getBytes(StandardCharsets.UTF_8), "agency/" + agency + "/contact");
    }

    @Transactional
    List<StepRepresentation> of(AgencyId agency) {
        return entities.createQuery("FROM AgencyStep WHERE agencyId = :agency ORDER BY at, id", AgencyStep.class)
                .setParameter("agency", agency.value())
                .getResultStream()
                .map(step -> new StepRepresentation(step.step, step.actor, step.at, reason(step)))
                .toList();
    }

    private @Nullable String reason(AgencyStep step) {
        byte[] sealed = step.sealedReason;
        return sealed == null ? null : new String(sealing.open(sealed, place(step.id)), StandardCharsets.UTF_8);
    }

    private static String place(UUID step) {
        return "agency-step/" + step + "/reason";
    }
}
