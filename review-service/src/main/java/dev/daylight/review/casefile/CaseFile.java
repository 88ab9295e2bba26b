package dev.daylight.review.casefile;

import java.time.Instant;
import java.util.UUID;

/// One case at one version.
///
/// @param version grows by one with every change of the case, its checks and its orders
public record CaseFile(Filing filing, long version, Instant openedAt, CaseState state) {

    public UUID id() {
        return filing.requestId();
    }

    public CaseFile moveTo(CaseState next) {
        return new CaseFile(filing, version + 1, openedAt, next);
    }

    /// A change beside the state, so that whoever saw the case before has to look again.
    public CaseFile touched() {
        return moveTo(state);
    }
}
