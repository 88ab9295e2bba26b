package dev.daylight.intake.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A package as the agency's officers see it, with who of them took it.
@Schema(name = "Delivery")
public record DeliveryRepresentation(
        UUID id,

        @Schema(description = "SHA-256 of the encrypted package, in lower-case hex; also its ETag.")
        String sha256,

        long bytes,
        Instant disclosedAt,

        @Schema(description = "From this moment on it is gone; nobody prolongs it.")
        Instant availableUntil,

        @Schema(description = "WITHHELD: the request turned out to be unfounded after the disclosure.")
        DeliveryState state,

        @JsonProperty("package") @Schema(description = "Where to download it.")
        String packageHref,

        @JsonProperty("manifest") String manifestHref,

        @JsonProperty("receipt") String receiptHref,

        @Schema(description = "Every attempt by anybody of your agency, also those that were refused.")
        List<DownloadRepresentation> downloads) {

    @Schema(name = "Download")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DownloadRepresentation(
            Instant at,

            @Schema(description = "Subject id of the officer or program; your enrolments tell who that is.")
            String by,

            Download.Outcome outcome,

            @Schema(description = "First byte handed over; absent when none was.") @Nullable
            Long firstByte,

            @Schema(description = "Last byte handed over; absent when none was.") @Nullable
            Long lastByte) {

        static DownloadRepresentation of(Download download) {
            return new DownloadRepresentation(
                    download.at, download.subject, download.outcome, download.firstByte, download.lastByte);
        }
    }

    static DeliveryRepresentation of(Delivery delivery, DeliveryState state, List<Download> downloads) {
        String place = "/v1/data-requests/" + delivery.requestId + "/deliveries/" + delivery.id;
        return new DeliveryRepresentation(
                delivery.id,
                delivery.agencyPackage.sha256(),
                delivery.agencyPackage.bytes(),
                delivery.disclosedAt,
                delivery.availableUntil,
                state,
                place + "/package",
                place + "/manifest",
                place + "/receipt",
                downloads.stream().map(DownloadRepresentation::of).toList());
    }
}
