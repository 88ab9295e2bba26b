package dev.daylight.local;

import java.util.Map;

/// Which plan brings up which part.
final class PartPlans {

    private PartPlans() {}

    static PartPlan of(PartName name, Ground ground, Map<String, String> extraEnvironment) {
        return switch (name) {
            case KAFKA -> new KafkaPlan(ground);
            case POSTGRES -> new PostgresPlan(ground);
            case KEYCLOAK -> new KeycloakPlan(ground);
            case S3 -> new StoragePlan(ground);
            case MAIL -> new MailPlan(ground);
            case PROVIDER -> new StandInPlan(name, "dev.daylight.standins.ProviderMain", ground, extraEnvironment);
            case NCMEC -> new StandInPlan(name, "dev.daylight.standins.NcmecMain", ground, extraEnvironment);
            case INTAKE, REVIEW, NOTIFICATION, REPORTING, SCANNER -> new ServicePlan(name, ground, extraEnvironment);
        };
    }
}
