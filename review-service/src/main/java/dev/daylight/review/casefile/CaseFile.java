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

    /// What the review under way rests on; of a case that is over, the last one.
    public Basis basis() {
        if (state.endedAt() == null) {
            return state.basis();
        }
        return filing.paper() == null ? Basis.EMERGENCY : Basis.PAPER;
    }

    public CaseFile moveTo(CaseState next) {
        return new CaseFile(filing, version + 1, openedAt, next);
    }

    /// A change beside the state, so that whoever saw the case before has to look again.
    public CaseFile touched() {
        return moveTo(state);
    }
}
