package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.requestkey.RequestKeys;
import dev.daylight.sealing.DataKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/// The personal part of a request, sealed twice for two readers: once for review, once for the agency's own pages. Each
/// seal is bound to its place, so neither can be put where the other belongs.
@ApplicationScoped
class SealedParticulars {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final RequestKeys keys;

    SealedParticulars(RequestKeys keys) {
        this.keys = keys;
    }

    /// @param key the request's own
    byte[] forReview(DataKey key, Particulars particulars) {
        return key.seal(json(particulars), SealContexts.particulars(particulars.requestId()));
    }

    byte[] forTheAgency(DataKey key, Particulars particulars) {
        return key.seal(json(particulars), ownEyes(particulars.requestId()));
    }

    /// @throws dev.daylight.sealing.KeyDestroyed when the request was shredded
    Particulars open(DataRequest request) {
        try {
            return MAPPER.readValue(
                    keys.open(request.sealedParticulars, request.id, ownEyes(request.id)), Particulars.class);
        } catch (IOException e) {
            throw new IllegalStateException("sealed particulars are no JSON any more", withoutContent(e));
        }
    }

    private static byte[] json(Particulars particulars) {
        try {
            return MAPPER.writeValueAsBytes(particulars);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("particulars have no JSON form", withoutContent(e));
        }
    }

    /// Jackson quotes what it stumbled over.
    private static Throwable withoutContent(Exception e) {
        return new IllegalStateException(e.getClass().getSimpleName());
    }

    private static String ownEyes(UUID requestId) {
        return "data-request/" + requestId + "/particulars";
    }
}
