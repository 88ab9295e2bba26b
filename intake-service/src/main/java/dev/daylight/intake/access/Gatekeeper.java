package dev.daylight.intake.access;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.problem.IntakeProblem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Stands before every operation that has a role. The roles themselves have been looked at when this is asked.
@ApplicationScoped
class Gatekeeper {

    private static final Logger LOG = Logger.getLogger(Gatekeeper.class);
    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS");

    private final Caller caller;
    private final JsonWebToken token;
    private final Standings standings;
    private final StrongAuthentication strong;
    private final RateLimit rate;
    private final MeterRegistry meters;
    private final Event<CollectionRefused> collectionsRefused;

    Gatekeeper(
            Caller caller,
            JsonWebToken token,
            Standings standings,
            StrongAuthentication strong,
            RateLimit rate,
            MeterRegistry meters,
            Event<CollectionRefused> collectionsRefused) {
        this.caller = caller;
        this.token = token;
        this.standings = standings;
        this.strong = strong;
        this.rate = rate;
        this.meters = meters;
        this.collectionsRefused = collectionsRefused;
    }

    @ServerRequestFilter
    public void check(ResourceInfo operation, ContainerRequestContext request, RoutingContext connection) {
        Method method = operation.getResourceMethod();
        if (!method.isAnnotationPresent(RolesAllowed.class)
                && !method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class)) {
            return;
        }
        try {
            pass(method, request, connection);
        } catch (HttpProblem refused) {
            String reason = IntakeProblem.of(refused).name().toLowerCase(Locale.ROOT);
            meters.counter("daylight.access.refused", "reason", reason).increment();
            LOG.infof("refused at the gate reason=%s operation=%s", reason, method.getName());
            tell(refused, method, request);
            throw refused;
        }
    }

    /// Except to who asks too often: those calls must cost the database nothing.
    private void tell(HttpProblem refused, Method method, ContainerRequestContext request) {
        Sensitive sensitive = method.getAnnotation(Sensitive.class);
        if (sensitive != null
                && sensitive.value() == SensitiveAction.COLLECTION
                && refused.getStatusCode() != IntakeProblem.TOO_MANY_REQUESTS.status()) {
            collectionsRefused.fire(new CollectionRefused(
                    caller.namedAgency(),
                    caller.subject(),
                    Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("id"))));
        }
    }

    private void pass(Method method, ContainerRequestContext request, RoutingContext connection) {
        BoundToken.demandFit(token, caller.isMachine(), connection.request());
        boolean changes = !ONLY_READ.contains(request.getMethod());
        if (caller.actsForAgency()) {
            AgencyId agency = caller.agency();
            rate.take(agency);
            demandStanding(
                    standings.of(agency, caller.subject(), caller.isMachine()),
                    changes,
                    method.isAnnotationPresent(RecordsRefusal.class));
        }
        if (!caller.isMachine()) {
            Optional.ofNullable(method.getAnnotation(Sensitive.class))
                    .map(Sensitive::value)
                    .or(() -> changes ? Optional.of(SensitiveAction.CHANGE) : Optional.empty())
                    .ifPresent(action -> strong.demand(token, action));
        }
    }

    private void demandStanding(Optional<Standing> found, boolean changes, boolean recordsRefusal) {
        Standing standing = found.orElseThrow(
                () -> IntakeProblem.AGENCY_UNKNOWN.because("Ask the compliance department to register your agency."));
        if (!standing.enrolled()) {
            throw notEnrolled();
        }
        if (standing.agency() == AgencyStatus.REVOKED) {
            throw IntakeProblem.AGENCY_REVOKED.because("Nothing is answered any more.");
        }
        if (!changes || recordsRefusal) {
            return;
        }
        switch (standing.agency()) {
            case SUSPENDED ->
                throw IntakeProblem.AGENCY_SUSPENDED.because(
                        "What was asked before can be read; nothing can be changed. Ask the compliance department.");
            case REGISTERED, VERIFIED, EXPIRED ->
                throw IntakeProblem.AGENCY_NOT_CERTIFIED.because(
                        "What was asked before can be read; nothing can be changed. Ask the compliance department.");
            case CERTIFIED, REVOKED -> {}
        }
    }

    /// Tells callers their own subject id: a colleague needs it to propose them.
    private HttpProblem notEnrolled() {
        return IntakeProblem.OFFICER_NOT_ENROLLED
                .builder()
                .withDetail("An enrolled colleague can propose you, and your agency's administrator confirms; tell them"
                        + " the subject named here.")
                .with("subject", caller.subject())
                .withHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
