package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.local.MachineCertificates;
import dev.daylight.system.people.Addresses;
import dev.daylight.system.people.Answer;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.Officer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// An agency's program, its certificate, and those of others (RFC 8705).
class MachineStory {

    private final Cast cast = SharedStack.get().cast();
    private final Cases cases = new Cases(cast);
    private final Addresses doors = cast.addresses().withDoorsForPrograms();

    @Test
    void aProgramWithItsCertificateFilesAndFollows() {
        Officer machine = cast.machine(MachineCertificates.MACHINE);

        FiledRequest filed = machine.file(cases.plain(cast.world().speaking("en", 70)));

        assertThat(filed.status()).isEqualTo("RECEIVED");
        assertThat(machine.follow(filed.id()).id()).isEqualTo(filed.id());
    }

    @Test
    void aProgramThatWouldSpeakHttp2IsAnsweredAllTheSame() {
        Answer answer = cast.http2WithCertificate(MachineCertificates.MACHINE)
                .call("GET", doors.intake("/v1/receipt-keys"))
                .send();

        assertThat(answer.status()).as(answer.describe()).isEqualTo(200);
    }

    @Test
    void itsTokenIsWorthNothingToOthers() {
        String token = cast.machine(MachineCertificates.MACHINE).token();

        refused(doors.intake("/v1/data-requests"), MachineCertificates.STRANGER, token);
        refused(doors.intake("/v1/data-requests"), "", token);
        refused(cast.addresses().intake("/v1/data-requests"), "", token);
    }

    @Test
    void onlyItsCertificateGetsAToken() {
        for (String certificate : new String[] {MachineCertificates.STRANGER, ""}) {
            Answer answer = cast.httpWithCertificate(certificate)
                    .call("POST", doors.realm("/protocol/openid-connect/token"))
                    .body(
                            "application/x-www-form-urlencoded",
                            "grant_type=client_credentials&client_id=agency-a-machine"
                                    .getBytes(StandardCharsets.US_ASCII))
                    .send();
            assertThat(answer.status()).as(answer.describe()).isEqualTo(401);
        }
    }

    @Test
    void aPasswordAloneReadsButFilesNothing() {
        Officer weak = cast.officerWithoutSecondFactor("weber");

        Answer filing = weak.submit(
                cases.plain(cast.world().speaking("en", 71)), cast.newId().toString());

        assertThat(weak.ask("/v1/data-requests").status()).isEqualTo(200);
        assertThat(filing.status()).as(filing.describe()).isEqualTo(401);
        assertThat(filing.problemType()).isEqualTo("urn:daylight:problem:stronger-authentication-needed");
        assertThat(filing.challenge().orElse("")).contains("insufficient_user_authentication", "acr_values=\"2\"");
    }

    private void refused(URI door, String certificate, String token) {
        Answer answer = cast.httpWithCertificate(certificate)
                .call("GET", door)
                .bearer(token)
                .send();
        assertThat(answer.status()).as(answer.describe()).isEqualTo(401);
        assertThat(answer.problemType()).isEqualTo("urn:daylight:problem:certificate-does-not-fit");
    }
}
