package dev.daylight.review.border;

import dev.daylight.review.audit.Person;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who sent the request under way.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// @throws ForbiddenException when the token names nobody: an act without a person is none
    public Person person() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null
                || token.getSubject().isBlank()) {
            throw new ForbiddenException("the token has no subject");
        }
        String name = token.<String>claim("preferred_username").orElse(token.getSubject());
        return new Person(token.getSubject(), name);
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }
}
