package dev.daylight.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
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
            assertThat(user.has("attributes")).as(user.get("username").asText()).isEqualTo(ofAnAgency);
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
