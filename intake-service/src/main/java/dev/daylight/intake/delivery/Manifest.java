package dev.daylight.intake.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
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

        @Schema(description = "Of the file; absent once the package is no longer available.") @Nullable
        String name,

        @Schema(description = "Absent once the package is no longer available.") @Nullable
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

            @Schema(
                    description =
                            "CMS: object identifier of the content's encryption. OpenPGP does not tell it outside.")
            @Nullable
            String contentEncryption,

            List<Recipient> recipients) {}

    @Schema(name = "PackageRecipient")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            @Schema(description = "CMS: object identifier. OpenPGP: number of the algorithm (RFC 9580, 9.1).")
            String keyEncryption,

            @Schema(description = "CMS only.") @Nullable String certificateIssuer,

            @Schema(description = "CMS only.") @Nullable String certificateSerialNumber,

            @Schema(
                    description = "SHA-256 of the certificate, when it is the one that your agency is registered with"
                            + " today.")
            @Nullable
            String certificateSha256,

            @Schema(description = "OpenPGP only: id of the key or subkey.") @Nullable
            String keyId,

            @Schema(
                    description = "OpenPGP only: fingerprint of the primary key, when it is the one that your agency is"
                            + " registered with today.")
            @Nullable
            String keyFingerprint) {}

    static Manifest of(Delivery delivery, byte[] head, AgencyCertificate registered) {
        PackageForm form = PackageForm.of(head);
        return told(
                delivery,
                form,
                PackageHead.read(form, head)
                        .map(found -> encryption(found, registered))
                        .orElse(null));
    }

    /// Of a package that can no longer be had.
    static Manifest gone(Delivery delivery) {
        return told(delivery, null, null);
    }

    private static Manifest told(Delivery delivery, @Nullable PackageForm form, @Nullable Encryption encryption) {
        return new Manifest(
                delivery.id,
                delivery.requestId,
                form == null ? null : delivery.id + form.ending(),
                form == null ? null : form.mediaType(),
                delivery.agencyPackage.sha256(),
                delivery.agencyPackage.bytes(),
                delivery.disclosedAt,
                delivery.availableUntil,
                encryption);
    }

    private static Encryption encryption(PackageHead head, AgencyCertificate registered) {
        return new Encryption(
                head.form().title(),
                head.contentEncryption(),
                head.recipients().stream()
                        .map(recipient -> recipient(
                                recipient, registered.fingerprintIf(recipient).orElse(null)))
                        .toList());
    }

    private static Recipient recipient(PackageHead.Recipient recipient, @Nullable String fingerprint) {
        boolean openPgp = recipient.keyId() != null;
        return new Recipient(
                recipient.keyEncryption(),
                recipient.issuer(),
                recipient.serialNumber(),
                openPgp ? null : fingerprint,
                recipient.keyId(),
                openPgp ? fingerprint : null);
    }
}
