package dev.daylight.local;

import java.util.Map;

/// Which plan brings up which part.
final class PartPlans {

    private PartPlans() {}

    static PartPlan of(PartName name, Ground ground, Map<String, String> extraEnvironment) {
        return switch (name) {
            case KAFKA -> new KafkaPlan(ground);
            case POSTGRES -> new PostgresPlan(ground);
            case KEYCLOAK, S3, MAIL, PROVIDER, NCMEC, INTAKE, REVIEW, NOTIFICATION, REPORTING, SCANNER ->
                throw new IllegalArgumentException(name.label());
        };
    }
}
