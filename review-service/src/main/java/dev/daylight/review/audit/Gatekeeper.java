package dev.daylight.review.audit;

import java.util.UUID;

/// Asked before anything is written into the trail about a person and a case. Whatever people do or look at passes
/// here,
/// from whichever interface, so whom it turns away has no part in the case.
public interface Gatekeeper {

    /// @throws RuntimeException when this person may not
    void mustLetPass(UUID caseId, Action action, Person by);
}
