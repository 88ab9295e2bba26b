package dev.daylight.intake.interfacedocument;

import dev.daylight.intake.outside.Machines;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.local.MachineCertificates;
import java.util.List;
import java.util.UUID;

/// Who calls, with a token made by fresh strong authentication.
record Person(String role, String token) {

    static final List<String> ROLES =
            List.of("officer", "agency-machine", "compliance-lead", "approver", "reviewer", "auditor");

    static Person officer(UUID agency) {
        return officer(agency, "officer-of-" + agency);
    }

    static Person officer(UUID agency, String subject) {
        return new Person("officer", Tokens.officer(agency, subject));
    }

    static Person machine(UUID agency) {
        return new Person("agency-machine", Tokens.machineOf(agency, Machines.thumbprint(MachineCertificates.MACHINE)));
    }

    /// Somebody of the provider who had no hand in anything yet.
    static Person ofTheProvider(String role) {
        return new Person(role, Tokens.person("another-" + role, role));
    }

    boolean isMachine() {
        return role.equals("agency-machine");
    }

    boolean actsForAnAgency() {
        return isMachine() || role.equals("officer");
    }
}
