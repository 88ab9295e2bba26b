package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.StrictJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Set;

/// Whatever is sent as a request, the answer is a well-formed request or a refusal that the sender caused.
class FilingFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @FuzzTest
    void anyBytesAreARequestOrTheSendersFault(byte[] body) {
        NewDataRequest request;
        try {
            request = StrictJson.read(body, NewDataRequest.class);
        } catch (HttpProblem problem) {
            assertThat(problem.getStatusCode()).isBetween(400, 499);
            return;
        }
        if (request.accounts() != null) {
            for (NewDataRequest.Account account : request.accounts()) {
                if (account != null) {
                    Findings findings = new Findings();
                    var identifier = new Identifiers(findings, Set.of("example.org"), NOW).check("", account);
                    assertThat(identifier != null || !findings.none()).isTrue();
                }
            }
        }
    }
}
