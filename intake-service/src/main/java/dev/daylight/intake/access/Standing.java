package dev.daylight.intake.access;

import dev.daylight.intake.agency.AgencyStatus;
import dev.daylight.intake.problem.IntakeProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;

/// How an agency and one subject of it stand at this moment.
record Standing(String subject, AgencyStatus agency, boolean enrolled) {

    private static final String WHAT_IS_LEFT = "What was asked before can be read; nothing can be changed, and nothing"
            + " is handed over. Ask the compliance department.";

    /// What anybody needs who asks for anything.
    void demandHeard() {
        if (!enrolled) {
            throw notEnrolled();
        }
        if (agency == AgencyStatus.REVOKED) {
            throw IntakeProblem.AGENCY_REVOKED.because("Nothing is answered any more.");
        }
    }

    /// What is needed to change anything, and to receive anything.
    void demandCertified() {
        demandHeard();
        switch (agency) {
            case SUSPENDED -> throw IntakeProblem.AGENCY_SUSPENDED.because(WHAT_IS_LEFT);
            case REGISTERED, VERIFIED, EXPIRED -> throw IntakeProblem.AGENCY_NOT_CERTIFIED.because(WHAT_IS_LEFT);
            case CERTIFIED, REVOKED -> {}
        }
    }

    /// Tells callers their own subject id: a colleague needs it to propose them.
    private HttpProblem notEnrolled() {
        return IntakeProblem.OFFICER_NOT_ENROLLED
                .builder()
                .withDetail("An enrolled colleague can propose you, and your agency's administrator confirms; tell them"
                        + " the subject named here.")
                .with("subject", subject)
                .withHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
