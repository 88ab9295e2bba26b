package dev.daylight.intake.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads bodies without forgiving anything: no unknown field, no number where a text belongs, no field twice, nothing
/// behind the end. A request that is read differently than it was meant is worse than one that is refused.
public final class StrictJson {

    private static final JsonMapper MAPPER = strict();

    private StrictJson() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when the body does not have the shape
    public static <T> T read(byte[] body, Class<T> shape) {
        @Nullable T value;
        try (JsonParser parser = MAPPER.createParser(body)) {
            value = parser.readValueAs(shape);
            if (parser.nextToken() != null) {
                throw IntakeProblem.MALFORMED_JSON.because("Something stands behind the end of the document.");
            }
        } catch (UnrecognizedPropertyException e) {
            throw invalid(Fault.UNKNOWN_FIELD.at(pointer(e)));
        } catch (MismatchedInputException e) {
            if (e.getPath().isEmpty() && body.length == 0) {
                throw IntakeProblem.MALFORMED_JSON.because("The body is empty.");
            }
            throw invalid(Fault.WRONG_TYPE.at(pointer(e)));
        } catch (JsonProcessingException e) {
            throw IntakeProblem.MALFORMED_JSON.because(place(e));
        } catch (IOException e) {
            throw IntakeProblem.MALFORMED_JSON.because("The body is not text in UTF-8.");
        }
        if (value == null) {
            throw invalid(Fault.WRONG_TYPE.at("", "A JSON object is needed."));
        }
        return value;
    }

    /// For what this service writes itself and reads back strictly.
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getName() + " has no JSON form", e);
        }
    }

    private static RuntimeException invalid(Violation violation) {
        return IntakeProblem.VALIDATION_FAILED.because("See violations.", List.of(violation));
    }

    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null
                ? "The body is no JSON document."
                : "The body is no JSON document: line " + location.getLineNr() + ", column " + location.getColumnNr()
                        + ".";
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream().map(StrictJson::step).collect(Collectors.joining());
    }

    private static String step(Reference reference) {
        String name = reference.getFieldName();
        return "/"
                + (name == null
                        ? Integer.toString(reference.getIndex())
                        : name.replace("~", "~0").replace("/", "~1"));
    }

    private static JsonMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }
}
