package dev.daylight.review.preservation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The provider's preservation (docs/provider-ports.md).
@RegisterRestClient(configKey = "provider")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${daylight.provider.token}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/preservations/v1/{requestId}")
interface PreservationPort {

    /// Keep this. Repeating it changes nothing but the end of the term.
    @PUT
    Kept keep(@PathParam("requestId") UUID requestId, Order order);

    /// Let it go. The answer, byte by byte, is the provider's statement that nothing is kept any more.
    @DELETE
    byte[] letGo(@PathParam("requestId") UUID requestId);

    record Order(List<AccountIdentifier> identifiers, Set<DataCategory> categories, Period period, Instant keepUntil) {
        @Override
        public String toString() {
            return "Order[" + identifiers.size() + "]";
        }
    }

    /// @param accounts of how many accounts data are kept
    record Kept(@Nullable Integer accounts) {}

    @ClientObjectMapper
    static ObjectMapper tolerantJson(ObjectMapper defaults) {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
