package dev.daylight.review.casefile;

import dev.daylight.contracts.InstrumentClass;
import java.time.Instant;
import java.util.UUID;

/// One case at one version.
///
/// @param version grows by one with every change of the case, its checks and its orders
public record CaseFile(Filing filing, Terms terms, long version, Instant openedAt, CaseState state) {

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

    /// Whether nothing may be granted on what is looked at before the agency was called back.
    public boolean needsCallBack() {
        return basis() == Basis.EMERGENCY || terms.callBackNeeded();
    }

    public CaseFile moveTo(CaseState next) {
        return new CaseFile(filing, terms, version + 1, openedAt, next);
    }

    /// Its paper is this instrument, whatever the agency said.
    public CaseFile reclassified(InstrumentClass instrumentClass, String code) {
        return new CaseFile(filing.reclassified(instrumentClass, code), terms, version + 1, openedAt, state);
    }

    /// A change beside the state, so that whoever saw the case before has to look again.
    public CaseFile touched() {
        return moveTo(state);
    }
}
