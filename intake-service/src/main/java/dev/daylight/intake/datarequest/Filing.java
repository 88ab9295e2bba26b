package dev.daylight.intake.datarequest;

import dev.daylight.intake.agency.AgencyId;

/// What arrives at the door.
///
/// @param officer subject id of who files
/// @param request bytes of the JSON part
/// @param document bytes of the PDF
/// @param isStatement whether the document states an emergency; else it is the instrument
public record Filing(
        AgencyId agency, String officer, String idempotencyKey, byte[] request, byte[] document, boolean isStatement) {

    public Filing(AgencyId agency, String officer, String idempotencyKey, byte[] request, byte[] instrument) {
        this(agency, officer, idempotencyKey, request, instrument, false);
    }

    String digest() {
        return Digests.of(request, document);
    }

    /// Personal throughout.
    @Override
    public String toString() {
        return "Filing[" + agency + "]";
    }
}
