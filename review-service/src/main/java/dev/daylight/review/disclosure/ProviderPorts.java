package dev.daylight.review.disclosure;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The provider's account directory and records export (docs/provider-ports.md). Read with patience for fields that
/// the provider adds; what it says is held against the scope later.
@RegisterRestClient(configKey = "provider")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${daylight.provider.token}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ProviderPorts {

    @POST
    @Path("/account-directory/v1/resolutions")
    Resolutions resolve(Identifiers identifiers);

    @POST
    @Path("/records-export/v1/exports")
    @Produces("application/x-ndjson")
    InputStream export(ExportOrder order);

    @GET
    @Path("/records-export/v1/fields")
    Fields fields();

    /// @param fields names by category; a category that is not known here is left out later
    record Fields(@Nullable Map<String, List<String>> fields) {}

    record Identifiers(List<AccountIdentifier> identifiers) {}

    record Resolutions(@Nullable List<Resolution> resolutions) {}

    /// @param account opaque; absent when nobody is behind the identifier
    record Resolution(int index, @Nullable String account) {}

    /// @param exportId the same for every attempt of one disclosure
    /// @param categories one: each category is an export of its own
    /// @param fields null for all fields of the category
    record ExportOrder(
            UUID exportId,
            List<String> accounts,
            Set<DataCategory> categories,
            @Nullable Set<String> fields,
            Period period) {

        @Override
        public String toString() {
            return "ExportOrder[" + exportId + "]";
        }
    }

    @ClientObjectMapper
    static ObjectMapper tolerantJson(ObjectMapper defaults) {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
