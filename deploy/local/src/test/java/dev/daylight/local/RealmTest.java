package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {

    private final JsonNode realm = read();

    @Test
    void onlyOfficersAndTheMachineBelongToAnAgency() {
        for (JsonNode user : realm.get("users")) {
            Set<String> roles =
                    all(user.get("realmRoles")).stream().map(JsonNode::asText).collect(Collectors.toSet());
            boolean ofAnAgency = roles.contains("officer") || roles.contains("agency-machine");
            assertThat(user.at("/attributes").has("agency"))
                    .as(user.get("username").asText())
                    .isEqualTo(ofAnAgency);
        }
    }

    @Test
    void everybodyOfTheProviderIsAnEnrolledPersonAndRitaIsOneUnderTwoAccounts() {
        Map<String, String> persons = new TreeMap<>();
        for (JsonNode user : realm.get("users")) {
            if (user.at("/attributes").has("person")) {
                persons.put(
                        user.get("username").asText(),
                        user.at("/attributes/person/0").asText());
            }
        }
        assertThat(persons.keySet()).containsExactly("aria", "carl", "clara", "otto", "ravi", "rita", "rita2");
        assertThat(persons.get("rita2")).isEqualTo(persons.get("rita"));
        assertThat(Set.copyOf(persons.values())).hasSize(6);
        for (JsonNode client : realm.get("clients")) {
            assertThat(all(client.get("protocolMappers")).stream()
                            .map(mapper -> mapper.at("/config/claim.name").asText()))
                    .as(client.get("clientId").asText())
                    .contains("person");
        }
    }

    @Test
    void everyPersonHasThePasswordThatTheLauncherTells() {
        all(realm.get("users")).stream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .forEach(user -> assertThat(user.at("/credentials/0/value").asText())
                        .isEqualTo("daylight-" + user.get("username").asText()));
    }

    @Test
    void everyPersonHasASecondFactorThatTestsCanShow() {
        all(realm.get("users")).stream()
                .filter(user -> !user.has("serviceAccountClientId"))
                .forEach(user -> assertThat(user.at("/credentials/1/secretData").asText())
                        .isEqualTo("{\"value\":\"daylight-totp-"
                                + user.get("username").asText() + "\"}"));
    }

    /// The example of RFC 6238, appendix B, has another secret; this one was computed by another program.
    @Test
    void aOneTimeCodeIsWhatAnAuthenticatorShows() {
        assertThat(SignIn.oneTimeCode("weber", Instant.ofEpochSecond(1_795_456_190L)))
                .isEqualTo("933620");
    }

    @Test
    void nobodyGetsATokenForAPasswordAlonePastTheSignInPage() {
        for (JsonNode client : realm.get("clients")) {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean())
                    .as(client.get("clientId").asText())
                    .isFalse();
        }
    }

    /// Six digits are guessed in an hour where nobody counts.
    @Test
    void nobodyGuessesPasswordsAndCodesForEver() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("failureFactor").asInt()).isBetween(3, 10);
    }

    @Test
    void theMachineHasNoSecretButACertificateToWhichItsTokensAreBound() {
        JsonNode machine = all(realm.get("clients")).stream()
                .filter(client -> client.get("clientId").asText().equals(MachineCertificates.MACHINE))
                .findFirst()
                .orElseThrow();

        assertThat(machine.has("secret")).isFalse();
        assertThat(machine.get("clientAuthenticatorType").asText()).isEqualTo("client-x509");
        assertThat(machine.at("/attributes/x509.subjectdn").asText()).isEqualTo("CN=" + MachineCertificates.MACHINE);
        assertThat(machine.at("/attributes/tls.client.certificate.bound.access.tokens")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void everyClientTellsAgencyAndAudience() {
        for (JsonNode client : realm.get("clients")) {
            assertThat(all(client.get("protocolMappers")).stream()
                            .map(mapper -> mapper.get("protocolMapper").asText()))
                    .as(client.get("clientId").asText())
                    .contains("oidc-audience-mapper", "oidc-usermodel-attribute-mapper");
        }
    }

    @Test
    void everyServiceHasAClientThatReturnsToThisMachineOnly() {
        for (PartName service : PartName.SERVICES) {
            JsonNode client = all(realm.get("clients")).stream()
                    .filter(it -> it.get("clientId").asText().equals(service.label() + "-service"))
                    .findFirst()
                    .orElseThrow();
            assertThat(client.get("secret").asText()).isEqualTo(service.label() + "-service-secret");
            assertThat(all(client.get("redirectUris")).stream().map(JsonNode::asText))
                    .containsExactly("http://127.0.0.1/*");
        }
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Checkout.find().realm().toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
