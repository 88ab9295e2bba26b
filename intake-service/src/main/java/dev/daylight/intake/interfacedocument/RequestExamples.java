package dev.daylight.intake.interfacedocument;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/// Adds the examples that lie as files named after the operation. In a form, a text where the schema says binary is
/// the name of a file. Days are counted from the one on which the document is made, since an example in the past would
/// be refused: `{{date:180}}`, `{{time:-30}}`.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequestExamples implements OASFilter {

    private static final Pattern DAY = Pattern.compile("\\{\\{(date|time):(-?[0-9]{1,4})}}");
    private static final TypeReference<Map<String, Sample>> SAMPLES = new TypeReference<>() {};

    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

    record Sample(String summary, Object value) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            paths.getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(this::illustrate));
        }
    }

    private void illustrate(Operation operation) {
        var body = operation.getRequestBody();
        if (operation.getOperationId() == null || body == null || body.getContent() == null) {
            return;
        }
        String file = read(operation.getOperationId());
        if (file == null) {
            return;
        }
        Map<String, Sample> samples = samples(file);
        for (MediaType content : body.getContent().getMediaTypes().values()) {
            samples.forEach((name, sample) -> content.addExample(
                    name, OASFactory.createExample().summary(sample.summary()).value(sample.value())));
        }
    }

    private Map<String, Sample> samples(String file) {
        try {
            return new ObjectMapper().readValue(DAY.matcher(file).replaceAll(this::day), SAMPLES);
        } catch (IOException e) {
            throw new UncheckedIOException("an example is no JSON", e);
        }
    }

    private String day(MatchResult mark) {
        LocalDate day = today.plusDays(Long.parseLong(mark.group(2)));
        return mark.group(1).equals("date") ? day.toString() : day + "T00:00:00Z";
    }

    private static @Nullable String read(String operation) {
        try (InputStream file = RequestExamples.class.getResourceAsStream("/openapi-examples/" + operation + ".json")) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
