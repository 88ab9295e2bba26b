package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.datarequest.Particulars.ConfidentialityOrder;

/// Who issued an order and why, as it is sealed for review when the order is told by itself.
public final class OrderParticulars {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private OrderParticulars() {}

    public static byte[] json(ConfidentialityOrder order) {
        try {
            return MAPPER.writeValueAsBytes(order);
        } catch (JsonProcessingException e) {
            // No cause: Jackson quotes what it stumbled over.
            throw new IllegalStateException("an order has no JSON form");
        }
    }
}
