package dev.daylight.intake.datarequest;

import dev.daylight.rules.LegalRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Checks requests against the rules in force and the host names of this service.
@ApplicationScoped
class RequestChecks {

    private final LegalRules rules;
    private final Set<String> ourHosts;

    RequestChecks(
            LegalRules rules, @ConfigProperty(name = "daylight.intake.service-hosts") Optional<List<String>> ourHosts) {
        this.rules = rules;
        this.ourHosts = ourHosts.orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param country of the agency
    RequestCheck.Result check(NewDataRequest request, String country, Instant now) {
        return new RequestCheck(rules, country, ourHosts, now).check(request);
    }
}
