package dev.daylight.intake.datarequest;

import dev.daylight.rules.LegalRules;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The legal rules of this build, read at start: a service with rules that contradict themselves must not open.
class RulesInForce {

    @Produces
    @Singleton
    @Startup
    LegalRules legalRules() {
        return LegalRules.load();
    }
}
