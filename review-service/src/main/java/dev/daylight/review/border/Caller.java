package dev.daylight.review.border;

import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who sent the request under way.
@RequestScoped
public class Caller {

    private static final Set<HttpMethod> LOOKS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Caller(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /// @throws ForbiddenException when the token names nobody: an act without a person is none
    /// @throws Objection when somebody acts under an account of which nobody knows whose it is
    public Person person() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null
                || token.getSubject().isBlank()) {
            throw new ForbiddenException("the token has no subject");
        }
        String name = token.<String>claim("preferred_username").orElse(token.getSubject());
        String enrolled = token.<Object>claim("person")
                .map(Object::toString)
                .filter(person -> !person.isBlank())
                .orElse(null);
        if (enrolled == null && !LOOKS.contains(request.getCurrent().request().method())) {
            throw new Objection(Kind.NOT_ENROLLED);
        }
        return new Person(token.getSubject(), name, enrolled);
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }
}
