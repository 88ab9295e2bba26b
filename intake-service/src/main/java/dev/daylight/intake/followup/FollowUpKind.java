package dev.daylight.intake.followup;

import dev.daylight.intake.audit.AuditAction;
import dev.daylight.intake.datarequest.RequestStep;

/// What can be done about a request, and how the timeline and the trail call it.
public enum FollowUpKind {
    AMENDMENT(RequestStep.What.AMENDED, AuditAction.REQUEST_AMENDED),
    WITHDRAWAL(RequestStep.What.WITHDRAWAL_ASKED, AuditAction.REQUEST_WITHDRAWN),
    EXTENSION(RequestStep.What.PRESERVATION_EXTENDED, AuditAction.PRESERVATION_EXTENDED),
    PAPER(RequestStep.What.PAPER_FILED, AuditAction.EMERGENCY_PAPER_FILED),
    CONFIDENTIALITY_ORDER(RequestStep.What.CONFIDENTIALITY_ORDER_FILED, AuditAction.CONFIDENTIALITY_ORDER_FILED),
    CONFIDENTIALITY_EXTENSION(
            RequestStep.What.CONFIDENTIALITY_EXTENSION_FILED, AuditAction.CONFIDENTIALITY_EXTENSION_FILED),
    CONFIDENTIALITY_LIFT(RequestStep.What.CONFIDENTIALITY_LIFT_FILED, AuditAction.CONFIDENTIALITY_LIFT_FILED);

    private final RequestStep.What step;
    private final AuditAction action;

    FollowUpKind(RequestStep.What step, AuditAction action) {
        this.step = step;
        this.action = action;
    }

    /// @param refused only a paper can be
    RequestStep.What step(boolean refused) {
        return refused ? RequestStep.What.PAPER_REFUSED : step;
    }

    /// @param refused as above
    AuditAction action(boolean refused) {
        return refused ? AuditAction.EMERGENCY_PAPER_REFUSED : action;
    }
}
