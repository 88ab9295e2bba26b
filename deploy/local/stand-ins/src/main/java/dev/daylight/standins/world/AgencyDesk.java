package dev.daylight.standins.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// Enters the sample agencies and their people as it is done in earnest: one person registers and calls back, another
/// certifies; the first people are enrolled by the compliance department, the next by their colleagues.
final class AgencyDesk {

    private static final String REGISTERS = "clara";
    private static final String CERTIFIES = "carl";
    private static final String SPOKEN_WITH = "The switchboard, then the head of the unit";

    private final Caller caller;
    private final URI intake;
    private final AgencyKeys keys;
    private final Clock clock;

    AgencyDesk(Caller caller, URI intake, AgencyKeys keys, Clock clock) {
        this.caller = caller;
        this.intake = intake;
        this.keys = keys;
        this.clock = clock;
    }

    /// What is there already stays as it is.
    void enter(SampleAgency agency) throws IOException, InterruptedException, GeneralSecurityException {
        URI address = URI.create(intake + "/v1/agencies/" + agency.id());
        JsonNode known = caller.json(
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
        if (known.path("status").asText().equals("REGISTERED")) {
            Instant called = clock.instant().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
            known = caller.change(
                    URI.create(address + "/verification"),
                    caller.tokenOf(REGISTERS),
                    known,
                    Map.of(
                            "numberCalled",
                            agency.directoryPhone(),
                            "directorySource",
                            "Invented directory of authorities, local edition",
                            "spokenWith",
                            SPOKEN_WITH,
                            "calledAt",
                            called.toString()));
        }
        if (known.path("status").asText().equals("VERIFIED")) {
            caller.change(
                    URI.create(address + "/certification"),
                    caller.tokenOf(CERTIFIES),
                    known,
                    Map.of("expiresOn", keys.lastDay(agency).toString()));
        }
        for (SamplePerson person : SamplePerson.firstOf(agency)) {
            enrol(person, "?agency=" + agency.id(), REGISTERS, CERTIFIES, SPOKEN_WITH);
        }
        for (SamplePerson person : SamplePerson.laterOf(agency)) {
            enrol(person, "", SamplePerson.FIRST_OFFICER.username(), SamplePerson.ADMINISTRATOR.username(), "");
        }
    }

    private void enrol(SamplePerson person, String query, String proposer, String confirmer, String calledBack)
            throws IOException, InterruptedException {
        Map<String, String> document = new HashMap<>(Map.of(
                "subject", person.subject().toString(),
                "role", person.role(),
                "name", person.name(),
                "email", person.email(),
                "badge", person.badge()));
        if (!calledBack.isEmpty()) {
            document.put("calledBack", calledBack);
        }
        URI address = URI.create(intake + "/v1/enrolments/" + person.enrolment());
        JsonNode proposed = caller.json("PUT", URI.create(address + query), caller.tokenOf(proposer), document);
        if (proposed.path("state").asText().equals("PROPOSED")) {
            caller.change(URI.create(address + "/confirmation"), caller.tokenOf(confirmer), proposed, Map.of());
        }
    }
}
