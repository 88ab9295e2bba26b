package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A data request as it is sent, unchecked: the JSON part of a filing. Texts wherever a text can be meant, so that
/// every
/// fault is found by our own check, with a pointer to it.
@Schema(
        name = "NewDataRequest",
        requiredProperties = {"kind", "proceeding", "caseNumber", "offence", "accounts", "categories", "period"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewDataRequest(
        @Schema(
                description =
                        "PRODUCTION: disclose. PRESERVATION: keep as it is, disclose nothing. EMERGENCY: an imminent"
                                + " danger and no paper yet; keep at once, the paper follows.",
                enumeration = {"PRODUCTION", "PRESERVATION", "EMERGENCY"})
        @Nullable
        String kind,

        @Schema(
                description = "Requests in other than criminal proceedings are recorded and refused.",
                enumeration = {"CRIMINAL", "CIVIL", "ADMINISTRATIVE", "OTHER"})
        @Nullable
        String proceeding,

        @Schema(description = "Your file number.", examples = "4 Js 117/26") @Nullable
        String caseNumber,

        @Schema(description = "The offence under investigation, in words.", examples = "Fraud") @Nullable
        String offence,

        @Schema(description = "The provision of criminal law; needed in criminal proceedings.", examples = "§ 263 StGB")
        @Nullable
        String legalProvision,

        @Schema(
                description = "The longest sentence that the law threatens, in full years; life is 99. Some instruments"
                        + " have thresholds.",
                examples = "5",
                minimum = "0",
                maximum = "99")
        @Nullable
        Integer maximumPenaltyYears,

        @Schema(description = "Codes of offence groups that a law lists, where a threshold asks for one.") @Nullable
        List<@Nullable String> offenceGroups,

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

        @Schema(
                description =
                        "The paper on which the request rests; the PDF is the other part of the form. Needed except"
                                + " in emergencies, where it must not be there.")
        @Nullable
        PaperEntry instrument,

        @Schema(description = "Present when an order forbids telling the person concerned.") @Nullable
        Secrecy confidentialityOrder,

        @Schema(
                description =
                        "For EMERGENCY: what is about to happen. The signed statement is the other part of the form.")
        @Nullable
        Danger emergency,

        @Schema(
                description = "For PRODUCTION: the id of your agency's preservation that this request takes over.",
                format = "uuid")
        @Nullable
        String preservationId) {

    /// How you name an account.
    @Schema(
            name = "AccountIdentifier",
            requiredProperties = {"type", "value"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Account(
            @Schema(enumeration = {"EMAIL", "ACCOUNT_ID", "PHONE", "USERNAME", "IP_ADDRESS", "URL"}) @Nullable
            String type,

            @Schema(
                    description = "EMAIL: an address; PHONE: international form (E.164); IP_ADDRESS: IPv4 or IPv6, with"
                            + " port and at; URL: of something at this service.",
                    examples = "kim@example.org")
            @Nullable
            String value,

            @Schema(description = "Source port; for IP_ADDRESS only.", minimum = "1", maximum = "65535") @Nullable
            Integer port,

            @Schema(
                    description = "When the address was in use; for IP_ADDRESS only.",
                    examples = "2026-09-14T18:03:22Z",
                    format = "date-time")
            @Nullable
            String at) {

        public Account(@Nullable String type, @Nullable String value) {
            this(type, value, null, null);
        }
    }

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

    /// What the paper says of itself. Named by its code of the legal rules; by its class alone only where the rules
    /// know
    /// no instrument of the agency's country.
    @Schema(
            name = "Instrument",
            requiredProperties = {"issuingAuthority", "issuedOn", "reference"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaperEntry(
            @Schema(
                    description =
                            "Code of the instrument in the legal rules; they say who may issue it, for what, and whether"
                                    + " the person is told. Needed, except in countries of which the rules know no"
                                    + " instrument; the fault lists the codes that fit.",
                    examples = "DE_DURCHSUCHUNG")
            @Nullable
            String type,

            @Schema(
                    description =
                            "Only where no type is needed. SUMMONS stands for every local document of the same legal"
                                    + " nature.",
                    enumeration = {"SUMMONS", "COURT_ORDER", "SEARCH_WARRANT"})
            @Nullable
            String instrumentClass,

            @Schema(
                    description = "Who issued it; needed with a type.",
                    enumeration = {"COURT", "JUDGE", "INVESTIGATING_JUDGE", "PUBLIC_PROSECUTOR", "OTHER_AUTHORITY"})
            @Nullable
            String issuerKind,

            @Schema(
                    description = "Who validated it, when somebody had to.",
                    enumeration = {"COURT", "JUDGE", "INVESTIGATING_JUDGE", "PUBLIC_PROSECUTOR", "OTHER_AUTHORITY"})
            @Nullable
            String validatedBy,

            @Schema(description = "Court or office, never a person.", examples = "Amtsgericht Musterstadt") @Nullable
            String issuingAuthority,

            @Schema(examples = "2026-10-01", format = "date") @Nullable
            String issuedOn,

            @Schema(description = "The paper's own number.", examples = "51 Gs 1234/26") @Nullable
            String reference,

            @Schema(
                    description =
                            "For a European Production Order: whether the enforcing authority was notified (Regulation"
                                    + " (EU) 2023/1543 Art. 8), which suspends the order for up to ten days.")
            @Nullable
            Boolean enforcingAuthorityNotified,

            @Schema(
                    description =
                            "For an instrument whose law knows emergency cases (European Production and Preservation"
                                    + " Orders, Regulation (EU) 2023/1543 Art. 4(5)): whether it says that it was issued in"
                                    + " one. It is answered within eight hours then. A danger without a paper is a request"
                                    + " of kind EMERGENCY.")
            @Nullable
            Boolean emergencyCase) {

        /// Known by its class alone.
        public PaperEntry(
                @Nullable String instrumentClass,
                @Nullable String issuingAuthority,
                @Nullable String issuedOn,
                @Nullable String reference) {
            this(null, instrumentClass, null, null, issuingAuthority, issuedOn, reference, null, null);
        }

        /// Named by its code; nobody was notified.
        public PaperEntry(
                @Nullable String type,
                @Nullable String instrumentClass,
                @Nullable String issuerKind,
                @Nullable String validatedBy,
                @Nullable String issuingAuthority,
                @Nullable String issuedOn,
                @Nullable String reference) {
            this(type, instrumentClass, issuerKind, validatedBy, issuingAuthority, issuedOn, reference, null, null);
        }
    }

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

    /// Why there is no time for a paper.
    @Schema(
            name = "Emergency",
            requiredProperties = {"danger", "endangered", "necessity"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Danger(
            @Schema(description = "What is about to happen.") @Nullable
            String danger,

            @Schema(description = "To whom.") @Nullable String endangered,

            @Schema(description = "Why these data avert it.") @Nullable
            String necessity) {}

    /// Personal throughout.
    @Override
    public String toString() {
        return "NewDataRequest[]";
    }
}
