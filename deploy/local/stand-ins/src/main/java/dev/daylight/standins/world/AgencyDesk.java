package dev.daylight.standins.world;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;

/// Enters the sample agencies: one person registers, another certifies.
final class AgencyDesk {

    private static final String REGISTERS = "clara";
    private static final String CERTIFIES = "carl";

    private final Caller caller;
    private final URI intake;
    private final AgencyKeys keys;

    AgencyDesk(Caller caller, URI intake, AgencyKeys keys) {
        this.caller = caller;
        this.intake = intake;
        this.keys = keys;
    }

    /// The same entry and the same last day again change nothing.
    void enter(SampleAgency agency) throws IOException, InterruptedException, GeneralSecurityException {
        URI address = URI.create(intake + "/v1/agencies/" + agency.id());
        caller.json(
                "PUT",
                address,
                caller.tokenOf(REGISTERS),
                Map.of(
                        "name", agency.name(),
                        "country", agency.country(),
                        "kind", agency.kind(),
                        "legalAuthority", agency.legalAuthority(),
                        "domain", agency.domain(),
                        "directoryPhone", agency.directoryPhone(),
                        "encryptionCertificate", keys.certificate(agency)));
        caller.json(
                "POST",
                URI.create(address + "/certification"),
                caller.tokenOf(CERTIFIES),
                Map.of("expiresOn", keys.lastDay(agency).toString()));
    }
}
