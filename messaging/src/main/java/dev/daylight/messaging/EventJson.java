package dev.daylight.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/// How events are written and read: ISO times, absent instead of null, and a reader that does not mind fields that a
/// newer writer added. Kept apart from the mapper of a service's REST interface, which is strict.
final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventJson() {}

    static String write(Object event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    static <E> E read(byte[] payload, Class<? extends E> type) throws Unreadable {
        try {
            E event = MAPPER.readValue(payload, type);
            if (event == null) {
                throw new Unreadable("the payload is the JSON null");
            }
            return event;
        } catch (IOException e) {
            // Jackson's message quotes the input; a reason must not.
            throw new Unreadable("the payload does not read as " + type.getSimpleName());
        }
    }
}
