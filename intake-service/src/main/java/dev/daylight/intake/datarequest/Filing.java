package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.AgencyId;

/// What arrives at the door.
///
/// @param officer subject id of who files
/// @param request bytes of the JSON part
/// @param instrument bytes of the PDF
public record Filing(AgencyId agency, String officer, String idempotencyKey, byte[] request, byte[] instrument) {

    String digest() {
        return Digests.of(request, instrument);
    }

    /// Personal throughout.
    @Override
    public String toString() {
        return "Filing[" + agency + "]";
    }
}
