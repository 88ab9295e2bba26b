package dev.daylight.intake.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can be said of a package from outside. Which records it holds stands in its own manifest, inside, where only
/// the agency can read it; the door has no key to it.
@Schema(name = "Manifest")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        UUID deliveryId,
        UUID requestId,
        String name,
        String mediaType,
        String sha256,
        long bytes,
        Instant disclosedAt,
        Instant availableUntil,

        @Schema(description = "As the package itself says; absent once it is no longer available.") @Nullable
        Encryption encryption) {

    @Schema(name = "PackageEncryption")
    record Encryption(
            @Schema(description = "Form of the package.") String form,

            @Schema(description = "Object identifier of the content's encryption.")
            String contentEncryption,

            List<Recipient> recipients) {}

    @Schema(name = "PackageRecipient")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            String keyEncryption,
            String certificateIssuer,
            String certificateSerialNumber,

            @Schema(
                    description = "SHA-256 of the certificate, when it is the one that your agency is registered with"
                            + " today.")
            @Nullable
            String certificateSha256) {}

    static Manifest of(Delivery delivery, Optional<PackageHead> head, AgencyCertificate registered) {
        return new Manifest(
                delivery.id,
                delivery.requestId,
                delivery.id + ".p7m",
                PackageResponse.MEDIA_TYPE,
                delivery.agencyPackage.sha256(),
                delivery.agencyPackage.bytes(),
                delivery.disclosedAt,
                delivery.availableUntil,
                head.map(found -> encryption(found, registered)).orElse(null));
    }

    private static Encryption encryption(PackageHead head, AgencyCertificate registered) {
        return new Encryption(
                "CMS AuthEnvelopedData (RFC 5083)",
                head.contentEncryption(),
                head.recipients().stream()
                        .map(recipient -> new Recipient(
                                recipient.keyEncryption(),
                                recipient.issuer(),
                                recipient.serialNumber(),
                                registered.sha256If(recipient).orElse(null)))
                        .toList());
    }
}
