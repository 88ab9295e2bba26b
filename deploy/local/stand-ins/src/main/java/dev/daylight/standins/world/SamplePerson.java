package dev.daylight.standins.world;

import dev.daylight.standins.event.NamedIds;
import java.util.List;
import java.util.UUID;

/// Somebody who acts for a sample agency, or a program that does.
///
/// @param subject as the realm file fixes it
/// @param role as intake names it
record SamplePerson(String username, UUID subject, String role, String name, String email, String badge) {

    private static final String SUBJECTS = "00000000-0000-4000-8000-0000000000";

    static final SamplePerson ADMINISTRATOR =
            of("brandt", "11", "AGENCY_ADMINISTRATOR", "Uwe Brandt", "brandt@lka.musterland.example", "LKA-0003");
    static final SamplePerson FIRST_OFFICER =
            of("weber", "01", "OFFICER", "Hanna Weber", "weber@lka.musterland.example", "LKA-1170");
    static final SamplePerson COLLEAGUE =
            of("lin", "02", "OFFICER", "Jun Lin", "lin@lka.musterland.example", "LKA-2046");
    private static final SamplePerson PROGRAM = of(
            "agency-a-machine", "10", "MACHINE", "Case system", "systems@lka.musterland.example", "agency-a-machine");
    private static final SamplePerson OF_B =
            of("moreau", "03", "OFFICER", "Claire Moreau", "moreau@parquet.bellerive.example", "PB-31");

    /// Those whom the compliance department enrols itself, because nobody is there yet who could.
    static List<SamplePerson> firstOf(SampleAgency agency) {
        return agency.shortName().equals("a") ? List.of(ADMINISTRATOR, FIRST_OFFICER, PROGRAM) : List.of(OF_B);
    }

    /// Whom a colleague proposes and the administrator confirms.
    static List<SamplePerson> laterOf(SampleAgency agency) {
        return agency.shortName().equals("a") ? List.of(COLLEAGUE) : List.of();
    }

    UUID enrolment() {
        return NamedIds.of("enrolment/" + subject);
    }

    private static SamplePerson of(
            String username, String ending, String role, String name, String email, String badge) {
        return new SamplePerson(username, UUID.fromString(SUBJECTS + ending), role, name, email, badge);
    }

    @Override
    public String toString() {
        return "SamplePerson[" + username + "]";
    }
}
