package dev.daylight.intake.enrolment;

import dev.daylight.intake.problem.StrictJson;
import dev.daylight.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Seals names, each bound to its enrolment.
@ApplicationScoped
class SealedPerson {

    private final Sealing sealing;

    SealedPerson(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] seal(UUID enrolment, PersonDetails person) {
        return sealing.seal(StrictJson.write(person), "enrolment/" + enrolment + "/person");
    }

    byte[] reason(UUID enrolment, String reason) {
        return sealing.seal(reason.getBytes(StandardCharsets.UTF_8), "enrolment/" + enrolment + "/reason");
    }

    PersonDetails person(Enrolment enrolment) {
        return StrictJson.read(
                sealing.open(enrolment.sealedPerson, "enrolment/" + enrolment.id + "/person"), PersonDetails.class);
    }

    @Nullable
    String reason(Enrolment enrolment) {
        byte[] sealed = enrolment.sealedReason;
        return sealed == null
                ? null
                : new String(sealing.open(sealed, "enrolment/" + enrolment.id + "/reason"), StandardCharsets.UTF_8);
    }
}
