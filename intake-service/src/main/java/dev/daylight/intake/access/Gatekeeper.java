package dev.daylight.intake.access;

import dev.daylight.intake.agency.AgencyId;
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
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Stands before every operation that has a role. The roles themselves have been looked at when this is asked.
@ApplicationScoped
class Gatekeeper {

    private static final Logger LOG = Logger.getLogger(Gatekeeper.class);
    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<IntakeProblem> BEFORE_THE_RATE_LIMIT = EnumSet.of(
            IntakeProblem.TOO_MANY_REQUESTS, IntakeProblem.CERTIFICATE_DOES_NOT_FIT, IntakeProblem.AGENCY_UNKNOWN);
    private static final AgencyId NO_AGENCY = new AgencyId(new UUID(0, 0));

    private final Caller caller;
    private final JsonWebToken token;
    private final Standings standings;
    private final StrongAuthentication strong;
    private final RateLimit rate;
    private final MeterRegistry meters;
    private final Event<CollectionRefused> collectionsRefused;
    private final RateLimit told = new RateLimit(1, 60, System::nanoTime);

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
            IntakeProblem problem = IntakeProblem.of(refused);
            String reason = problem.name().toLowerCase(Locale.ROOT);
            meters.counter("daylight.access.refused", "reason", reason).increment();
            LOG.infof("refused at the gate reason=%s operation=%s", reason, method.getName());
            tell(problem, method, request);
            throw refused;
        }
    }

    /// Those that no rate limit holds back are told so many at a time only, and counted above: a flood of
    /// refusals must not become a flood of writes.
    private void tell(IntakeProblem refused, Method method, ContainerRequestContext request) {
        Sensitive sensitive = method.getAnnotation(Sensitive.class);
        if (sensitive == null || sensitive.value() != SensitiveAction.COLLECTION) {
            return;
        }
        Optional<AgencyId> agency = caller.namedAgency();
        if (BEFORE_THE_RATE_LIMIT.contains(refused) && !told.tryTake(agency.orElse(NO_AGENCY))) {
            return;
        }
        MultivaluedMap<String, String> asked = request.getUriInfo().getPathParameters();
        collectionsRefused.fire(new CollectionRefused(
                agency,
                caller.subject(),
                Optional.ofNullable(asked.getFirst("id")),
                Optional.ofNullable(asked.getFirst("deliveryId")),
                refused == IntakeProblem.TOO_MANY_REQUESTS
                        ? CollectionRefused.Why.TOO_OFTEN
                        : CollectionRefused.Why.NOT_ALLOWED));
    }

    private void pass(Method method, ContainerRequestContext request, RoutingContext connection) {
        BoundToken.demandFit(token, caller.isMachine(), connection.request());
        boolean changes = !ONLY_READ.contains(request.getMethod());
        Optional<SensitiveAction> action = Optional.ofNullable(method.getAnnotation(Sensitive.class))
                .map(Sensitive::value)
                .or(() -> changes ? Optional.of(SensitiveAction.CHANGE) : Optional.empty());
        if (caller.actsForAgency()) {
            AgencyId agency = caller.agency();
            rate.take(agency);
            Standing standing = standings
                    .of(agency, caller.subject(), caller.isMachine())
                    .orElseThrow(() -> IntakeProblem.AGENCY_UNKNOWN.because(
                            "Ask the compliance department to register your agency."));
            standing.demandHeard();
            if (action.isPresent() && !method.isAnnotationPresent(RecordsRefusal.class)) {
                standing.demandCertified();
            }
        }
        if (!caller.isMachine()) {
            action.ifPresent(kind -> strong.demand(token, kind));
        }
    }
}
