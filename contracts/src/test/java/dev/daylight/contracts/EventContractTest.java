package dev.daylight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventContractTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Test
    void everyEventStillLooksLikeItsApprovedSampleAndTheSampleIsStillRead() throws Exception {
        for (Object event : EventSamples.all()) {
            Path file = SAMPLES.resolve(Topic.wireType(event.getClass()) + ".json");

            ApprovedDocuments.verify(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n");

            assertThat(json.readValue(Files.readString(file), event.getClass())).isEqualTo(event);
        }
    }

    @Test
    void everyEventOfEveryTopicHasASampleAndNoTwoShareAWireType() {
        List<String> wireTypes = new ArrayList<>();
        Topics.ALL.forEach(topic -> wireTypes.addAll(topic.types().keySet()));

        assertThat(wireTypes).doesNotHaveDuplicates();
        assertThat(EventSamples.all())
                .extracting(event -> Topic.wireType(event.getClass()))
                .containsExactlyInAnyOrderElementsOf(wireTypes);
    }

    @Test
    void wireTypesAreAPastTenseNameAndAVersion() {
        Topics.ALL.forEach(topic -> assertThat(topic.types().keySet())
                .allSatisfy(type -> assertThat(type).matches("[A-Z][A-Za-z]+\\.v[1-9]\\d*")));
    }
}
