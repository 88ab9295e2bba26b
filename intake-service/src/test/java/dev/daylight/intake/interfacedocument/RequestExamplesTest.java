package dev.daylight.intake.interfacedocument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the document shows is what works.
@QuarkusTest
class RequestExamplesTest {

    @Inject
    Scenes scenes;

    private final Sender sender = new Sender();

    @Test
    void everyBodyHasAnExampleAndEveryExampleSucceeds() {
        List<String> failures = new ArrayList<>();
        int sent = 0;
        for (InterfaceOperation operation : InterfaceOperation.all()) {
            if (operation.media().isEmpty()) {
                continue;
            }
            if (operation.examples().isEmpty()) {
                failures.add(operation.name() + ": no example in the document");
            }
            for (Map.Entry<String, JsonNode> example : operation.examples().entrySet()) {
                sent++;
                for (String role : operation.roles()) {
                    Scene scene;
                    try {
                        scene = scenes.ready(operation, role);
                    } catch (AssertionError noScene) {
                        failures.add(operation.name() + ": " + noScene.getMessage());
                        continue;
                    }
                    Answer answer = sender.send(Calls.of(operation, scene, example.getValue()), scene.caller());
                    String what = operation.name() + ", example " + example.getKey() + ", as " + role + ": "
                            + answer.status() + " " + answer.text();
                    if (!operation.successes().contains(answer.status())) {
                        failures.add(what);
                    } else if (operation.name().equals("fileDataRequest")
                            && !"RECEIVED".equals(answer.json().path("status").asText())) {
                        failures.add(what + ", refused by the admission rules");
                    } else {
                        Conformity.of(operation, answer).forEach(fault -> failures.add(what + ": " + fault));
                    }
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(sent).as("examples in the document").isGreaterThan(15);
    }
}
