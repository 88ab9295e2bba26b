package dev.daylight.intake.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agency as it is entered, unchecked.
@Schema(
        name = "NewAgency",
        requiredProperties = {
            "name",
            "country",
            "kind",
            "legalAuthority",
            "domain",
            "directoryPhone",
            "encryptionCertificate"
        })
record NewAgency(
        @Schema(description = "Official name.", examples = "Landeskriminalamt Musterland") @Nullable
        String name,

        @Schema(description = "ISO 3166-1 alpha-2.", examples = "DE") @Nullable
        String country,

        @Schema(
                description =
                        "What kind of law-enforcement agency it is. Individuals and businesses are never accepted.",
                enumeration = {"POLICE", "PROSECUTOR", "COURT", "CUSTOMS", "TAX_INVESTIGATION"})
        @Nullable
        String kind,

        @Schema(description = "The law that makes it an authority.", examples = "POG § 12") @Nullable
        String legalAuthority,

        @Schema(description = "Its official mail domain.", examples = "lka.musterland.example") @Nullable
        String domain,

        @Schema(description = "A number from an official directory, for calling back.", examples = "+4930123456")
        @Nullable
        String directoryPhone,

        @Schema(
                description =
                        "Packages are encrypted to it. Either an X.509 certificate in PEM, with an RSA key of 2048 bits or"
                                + " more or one on P-256, P-384 or P-521; or an OpenPGP public key in ASCII armor, with"
                                + " exactly one valid part to encrypt to: RSA of 2048 bits or more, Curve25519, P-256,"
                                + " P-384 or P-521. The key that is stored is written anew without anything else that"
                                + " was sent along.")
        @Nullable
        String encryptionCertificate) {}
