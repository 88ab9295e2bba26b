package dev.daylight.scanner.legalbasis;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;

/// Reads a registry, strictly: a misspelt field could turn a limit into no limit.
final class RegistryJson {

    private static final String SHIPPED = "/legal-basis.json";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RegistryJson() {}

    /// @throws IOException with a sentence for the operator when it is no registry
    static Registry read(byte[] json) throws IOException {
        try {
            Registry registry = MAPPER.readValue(json, Registry.class);
            if (registry == null) {
                throw new IOException("the file is empty");
            }
            return registry;
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static byte[] shipped() {
        try (InputStream stream = RegistryJson.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException("the shipped registry is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the shipped registry cannot be read", e);
        }
    }
}
