package dev.daylight.intake.enrolment;

import dev.daylight.intake.agency.AgencyId;

/// Who changes an enrolment.
sealed interface Actor {

    /// Subject id at the identity provider.
    String subject();

    Side side();

    /// Whatever an actor may not see does not exist for them.
    boolean maySee(Enrolment enrolment);

    /// Somebody of the agency itself.
    record OfAgency(AgencyId agency, String subject) implements Actor {
        @Override
        public Side side() {
            return Side.AGENCY;
        }

        @Override
        public boolean maySee(Enrolment enrolment) {
            return enrolment.agencyId.equals(agency.value());
        }
    }

    /// Somebody of the provider's compliance department.
    record OfCompliance(String subject) implements Actor {
        @Override
        public Side side() {
            return Side.COMPLIANCE;
        }

        @Override
        public boolean maySee(Enrolment enrolment) {
            return true;
        }
    }
}
