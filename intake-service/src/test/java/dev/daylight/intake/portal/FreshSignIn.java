package dev.daylight.intake.portal;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;

/// An annotation can only hold a fixed moment; changes demand that somebody signed in a short while ago.
@ApplicationScoped
public class FreshSignIn implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal principal)
                || !"1767225600".equals(String.valueOf(principal.<Object>getClaim("auth_time")))) {
            return Uni.createFrom().item(identity);
        }
        JwtClaims claims = new JwtClaims();
        for (String name : principal.getClaimNames()) {
            claims.setClaim(name, principal.getClaim(name));
        }
        claims.setClaim("auth_time", Instant.now().getEpochSecond());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(
                                new OidcJwtCallerPrincipal(claims, identity.getCredential(AccessTokenCredential.class)))
                        .build());
    }
}
