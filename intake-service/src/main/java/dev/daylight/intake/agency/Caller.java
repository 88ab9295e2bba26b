package dev.daylight.intake.agency;

import dev.daylight.intake.problem.IntakeProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who calls. The agency is what the identity provider says in the token and nothing else: no parameter, header or body
/// can name another one.
@RequestScoped
public class Caller {

    private static final String AGENCY_CLAIM = "agency";

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /// Subject id at the identity provider.
    public String subject() {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw IntakeProblem.UNAUTHENTICATED.because("The token names no subject.");
        }
        return subject;
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the token names no agency
    public AgencyId agency() {
        return namedAgency().orElseThrow(Agencies::unknownToUs);
    }

    /// What the token names, which nobody here need know.
    public Optional<AgencyId> namedAgency() {
        Object claim = token.getClaim(AGENCY_CLAIM);
        return AgencyId.parse(claim instanceof String text ? text : null);
    }

    /// Whether this is an agency's program and not a person.
    public boolean isMachine() {
        return roles().contains("agency-machine");
    }

    /// Whether the caller speaks for an agency, and not for the provider.
    public boolean actsForAgency() {
        return isMachine() || roles().contains("officer");
    }

    private Set<String> roles() {
        return identity.getRoles();
    }

    /// The name to greet with, on pages only.
    public String greetingName() {
        String name = token.getName();
        return name == null ? "" : name;
    }
}
