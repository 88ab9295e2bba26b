package dev.daylight.intake.followup;

import dev.daylight.intake.agency.Caller;
import dev.daylight.intake.datarequest.IdempotencyKey;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.pages.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/// Reads of a call what all follow-ups need.
@RequestScoped
public class FollowUpRequests {

    private final Caller caller;
    private final HttpHeaders headers;

    FollowUpRequests(Caller caller, HttpHeaders headers) {
        this.caller = caller;
        this.headers = headers;
    }

    /// @param parts everything that was sent, and what stands in the path beside the request's id
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the idempotency key is missing or none
    public FollowUpCall call(FollowUpKind kind, String requestId, byte[]... parts) {
        return new FollowUpCall(
                caller.agency(),
                caller.subject(),
                requestId,
                kind,
                IdempotencyKey.require(headers.getHeaderString("Idempotency-Key")),
                new Precondition(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                FollowUpCall.digest(kind, requestId, parts));
    }

    public Language language() {
        return Language.of(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
