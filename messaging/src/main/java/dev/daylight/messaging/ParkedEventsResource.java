package dev.daylight.messaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// For operators: what waits, why, and how to let it go on.
@Path("/v1/parked-events")
@RolesAllowed("${daylight.messaging.operator-role}")
@Produces(MediaType.APPLICATION_JSON)
class ParkedEventsResource {

    private static final Logger LOG = Logger.getLogger(ParkedEventsResource.class);

    private final ParkedEvents parkedEvents;

    ParkedEventsResource(ParkedEvents parkedEvents) {
        this.parkedEvents = parkedEvents;
    }

    @GET
    public List<ParkedEvent> all() {
        return parkedEvents.all();
    }

    @POST
    @Path("{id:\\d+}/replay")
    public Response replay(@PathParam("id") long id) {
        return switch (replayed(id)) {
            case ParkedEvents.Replay.Applied _ -> Response.noContent().build();
            case ParkedEvents.Replay.MustWait _ ->
                problem(409, "parked-event-must-wait", "An older event of the same key is parked: replay it first.");
            case ParkedEvents.Replay.StillBroken broken ->
                problem(409, "parked-event-still-broken", "It still cannot be applied: " + broken.reason() + ".");
            case ParkedEvents.Replay.Unknown _ -> problem(404, "parked-event-unknown", "No parked event has this id.");
        };
    }

    /// What made the event be parked will often still be there: that is an answer, not a failure of this service.
    private ParkedEvents.Replay replayed(long id) {
        try {
            return parkedEvents.replay(id);
        } catch (RuntimeException e) {
            String cause = Inbox.cause(e);
            LOG.warnf("replay failed, the event stays parked id=%d cause=%s", id, cause);
            return new ParkedEvents.Replay.StillBroken(cause);
        }
    }

    private static Response problem(int status, String slug, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("type", "urn:daylight:problem:" + slug, "status", status, "title", detail))
                .build();
    }
}
