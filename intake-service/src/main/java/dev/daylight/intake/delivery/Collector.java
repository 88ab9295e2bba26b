package dev.daylight.intake.delivery;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.agency.Caller;

/// Who takes a package, and for which agency.
///
/// @param subject id at the identity provider
public record Collector(AgencyId agency, String subject, boolean machine) {

    public static Collector of(Caller caller) {
        return new Collector(caller.agency(), caller.subject(), caller.isMachine());
    }
}
