package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A data request as it is sent, unchecked: the JSON part of a filing. Texts throughout, so that every fault is found
/// by
/// our own check, with a pointer to it.
@Schema(
        name = "NewDataRequest",
        requiredProperties = {
            "kind",
            "proceeding",
            "caseNumber",
            "offence",
            "accounts",
            "categories",
            "period",
            "instrument"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewDataRequest(
        @Schema(description = "What is asked of the provider.", enumeration = "PRODUCTION") @Nullable
        String kind,

        @Schema(
                description = "Requests in other than criminal proceedings are recorded and refused.",
                enumeration = {"CRIMINAL", "CIVIL", "ADMINISTRATIVE", "OTHER"})
        @Nullable
        String proceeding,

        @Schema(description = "Your file number.", examples = "4 Js 117/26") @Nullable
        String caseNumber,

        @Schema(description = "The offence under investigation, with its provision.", examples = "Fraud, § 263 StGB")
        @Nullable
        String offence,

        @Schema(description = "Whose data: 1 to 100 accounts.") @Nullable
        List<@Nullable Account> accounts,

        @Schema(
                description = "Which data. SUBSCRIBER, IDENTIFICATION and TRAFFIC are non-content data.",
                type = SchemaType.ARRAY,
                implementation = DataCategory.class)
        @Nullable
        List<@Nullable String> categories,

        @Schema(description = "Data of which time.") @Nullable
        TimeSpan period,

        @Schema(description = "The paper on which the request rests; the PDF is the other part of the form.") @Nullable
        Paper instrument,

        @Schema(description = "Present when an order forbids telling the person concerned.") @Nullable
        Secrecy confidentialityOrder) {

    /// How you name an account.
    @Schema(
            name = "AccountIdentifier",
            requiredProperties = {"type", "value"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Account(
            @Schema(enumeration = {"EMAIL", "ACCOUNT_ID", "PHONE", "USERNAME"}) @Nullable
            String type,

            @Schema(description = "EMAIL: an address; PHONE: international form (E.164).", examples = "kim@example.org")
            @Nullable
            String value) {}

    /// From inclusive, to exclusive.
    @Schema(
            name = "Period",
            requiredProperties = {"from", "to"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TimeSpan(
            @Schema(description = "Inclusive.", examples = "2026-09-01T00:00:00Z", format = "date-time") @Nullable
            String from,

            @Schema(description = "Exclusive.", examples = "2026-10-01T00:00:00Z", format = "date-time") @Nullable
            String to) {}

    /// What the paper says of itself.
    @Schema(
            name = "Instrument",
            requiredProperties = {"instrumentClass", "issuingAuthority", "issuedOn", "reference"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paper(
            @Schema(
                    description = "SUMMONS stands for every local document of the same legal nature.",
                    enumeration = {"SUMMONS", "COURT_ORDER", "SEARCH_WARRANT"})
            @Nullable
            String instrumentClass,

            @Schema(description = "Court or office, never a person.", examples = "Amtsgericht Musterstadt") @Nullable
            String issuingAuthority,

            @Schema(examples = "2026-10-01", format = "date") @Nullable
            String issuedOn,

            @Schema(description = "The paper's own number.", examples = "51 Gs 1234/26") @Nullable
            String reference) {}

    /// An order that forbids telling the person concerned.
    @Schema(
            name = "ConfidentialityOrder",
            requiredProperties = {"issuedBy", "reason"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Secrecy(
            @Nullable String issuedBy,
            @Nullable String reason,

            @Schema(
                    description = "Left out when the order names no end.",
                    examples = "2027-01-31T23:00:00Z",
                    format = "date-time")
            @Nullable
            String endsAt) {}

    /// Personal throughout.
    @Override
    public String toString() {
        return "NewDataRequest[]";
    }
}
