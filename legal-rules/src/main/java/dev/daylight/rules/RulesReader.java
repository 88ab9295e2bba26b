package dev.daylight.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.datarequest.RefusalReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads the files strictly: whatever is unknown, missing or said twice stops the service that wanted to start.
final class RulesReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final RulesFiles files;

    private RulesReader(RulesFiles files) {
        this.files = files;
    }

    static RulesData read(RulesFiles files) {
        RulesReader reader = new RulesReader(files);
        RulesData.Release release = reader.file("rules.json", new TypeReference<>() {});
        List<OffenceGroup> groups = reader.file("offence-groups.json", new TypeReference<>() {});
        Map<RefusalReason, RulesData.Sentence> refusals = reader.file("refusals.json", new TypeReference<>() {});
        List<Jurisdiction> jurisdictions = new ArrayList<>();
        for (String name : release.jurisdictions()) {
            jurisdictions.add(reader.file(name, new TypeReference<Jurisdiction>() {}));
        }
        RulesData data =
                new RulesData(release.version(), List.copyOf(jurisdictions), List.copyOf(groups), Map.copyOf(refusals));
        Soundness.demand(data);
        return data;
    }

    private <T> T file(String name, TypeReference<T> type) {
        try {
            JavaType shape = JSON.constructType(type);
            T read = JSON.readValue(files.read(name), shape);
            EveryCell.demand(name, read);
            return read;
        } catch (JsonProcessingException unfit) {
            throw new UnfitRules(
                    "The legal rules are unfit: %s, line %d: %s."
                            .formatted(
                                    name,
                                    unfit.getLocation() == null
                                            ? 0
                                            : unfit.getLocation().getLineNr(),
                                    firstSentence(unfit.getOriginalMessage())),
                    unfit);
        } catch (IOException absent) {
            throw new UnfitRules("The legal rules are unfit: %s cannot be read.".formatted(name), absent);
        }
    }

    private static String firstSentence(String message) {
        String line = message.lines().findFirst().orElse("");
        int end = line.indexOf(" (for ");
        return end < 0 ? line : line.substring(0, end);
    }
}
