package dev.daylight.rules;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may order one category with one instrument, and for which offences.
///
/// @param issuers who may by themselves
/// @param withValidation who may when one of the named validated it
/// @param inEmergency who may without validation when the request is an emergency
public record Competence(
        Set<IssuerKind> issuers,
        Map<IssuerKind, Set<IssuerKind>> withValidation,
        Set<IssuerKind> inEmergency,
        OffenceThreshold offence) {

    public Competence {
        issuers = Frozen.set(issuers);
        withValidation = Frozen.map(withValidation);
        inEmergency = Frozen.set(inEmergency);
    }

    boolean mayIssue(IssuerKind issuer, @Nullable IssuerKind validatedBy, boolean emergency) {
        return issuers.contains(issuer)
                || (emergency && inEmergency.contains(issuer))
                || (validatedBy != null
                        && withValidation.getOrDefault(issuer, Set.of()).contains(validatedBy));
    }
}
