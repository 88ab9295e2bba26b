package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request as its agency sees it.
@Schema(name = "DataRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataRequestRepresentation(
        UUID id,
        RequestStatus status,

        @Schema(description = "Why it was refused or denied; empty otherwise.")
        List<StatedReason> reasons,

        Instant filedAt,

        @Schema(description = "Grows with every change; also the ETag.")
        long version,

        @Schema(description = "What was disclosed, once it is.") @JsonProperty("package") @Nullable
        PackageRepresentation agencyPackage) {

    /// Where the package is and how to check it.
    @Schema(name = "Package")
    public record PackageRepresentation(
            @Schema(description = "Where to download it.") String href,

            @Schema(description = "SHA-256 of the encrypted package, in lower-case hex.")
            String sha256,

            long bytes) {}

    static DataRequestRepresentation of(DataRequest request) {
        return new DataRequestRepresentation(
                request.id(),
                request.status(),
                request.reasons(),
                request.filedAt(),
                request.version(),
                request.disclosed()
                        .map(disclosed -> new PackageRepresentation(
                                "/v1/data-requests/" + request.id() + "/package",
                                disclosed.agencyPackage().sha256(),
                                disclosed.agencyPackage().bytes()))
                        .orElse(null));
    }

    /// What was answered when it was filed. Only that moment can refuse, so the rest is known.
    static DataRequestRepresentation asFiled(DataRequest request) {
        boolean refused = request.status() == RequestStatus.REFUSED;
        return new DataRequestRepresentation(
                request.id(),
                refused ? RequestStatus.REFUSED : RequestStatus.RECEIVED,
                refused ? request.reasons() : List.of(),
                request.filedAt(),
                0,
                null);
    }
}
