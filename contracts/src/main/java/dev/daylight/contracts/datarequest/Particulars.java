package dev.daylight.contracts.datarequest;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The personal part of a request: the JSON document that intake seals into object storage and review opens by
/// [DataRequestEvent.DataRequestFiled#particulars]. It never stands on a topic and never prints itself.
///
/// @param officer subject id of who filed it (identity provider's `sub`)
/// @param instrument absent for an emergency whose paper has not come yet
/// @param offenceDetails absent in older documents, and where the proceeding is no criminal one
/// @param emergency present for an emergency
/// @param preservationId the preservation of the same agency that this production request takes over
/// @param signatureVerdict what the machine found of the paper's signature; absent in older documents and without paper
public record Particulars(
        UUID requestId,
        String officer,
        String caseNumber,
        String offence,
        List<AccountIdentifier> accounts,
        Set<DataCategory> categories,
        Period period,
        @Nullable Instrument instrument,
        @Nullable ConfidentialityOrder confidentialityOrder,
        @Nullable OffenceDetails offenceDetails,
        @Nullable Emergency emergency,
        @Nullable UUID preservationId,
        @Nullable SignatureVerdict signatureVerdict) {

    public Particulars(
            UUID requestId,
            String officer,
            String caseNumber,
            String offence,
            List<AccountIdentifier> accounts,
            Set<DataCategory> categories,
            Period period,
            @Nullable Instrument instrument,
            @Nullable ConfidentialityOrder confidentialityOrder,
            @Nullable OffenceDetails offenceDetails,
            @Nullable Emergency emergency,
            @Nullable UUID preservationId) {
        this(
                requestId,
                officer,
                caseNumber,
                offence,
                accounts,
                categories,
                period,
                instrument,
                confidentialityOrder,
                offenceDetails,
                emergency,
                preservationId,
                null);
    }

    public Particulars(
            UUID requestId,
            String officer,
            String caseNumber,
            String offence,
            List<AccountIdentifier> accounts,
            Set<DataCategory> categories,
            Period period,
            @Nullable Instrument instrument,
            @Nullable ConfidentialityOrder confidentialityOrder) {
        this(
                requestId,
                officer,
                caseNumber,
                offence,
                accounts,
                categories,
                period,
                instrument,
                confidentialityOrder,
                null,
                null,
                null);
    }

    /// The same with the verdict on its paper.
    public Particulars with(SignatureVerdict verdict) {
        return new Particulars(
                requestId,
                officer,
                caseNumber,
                offence,
                accounts,
                categories,
                period,
                instrument,
                confidentialityOrder,
                offenceDetails,
                emergency,
                preservationId,
                verdict);
    }

    /// The instrument, where there has to be one: nothing is produced without.
    public Instrument paper() {
        if (instrument == null) {
            throw new IllegalStateException("an emergency without its paper");
        }
        return instrument;
    }

    /// How the agency names an account. The type tells how to read the value.
    ///
    /// @param port source port, of an IP address only
    /// @param at when the address was in use, of an IP address only
    public record AccountIdentifier(
            IdentifierType type,
            String value,
            @Nullable Integer port,
            @Nullable Instant at) {

        public AccountIdentifier(IdentifierType type, String value) {
            this(type, value, null, null);
        }

        @Override
        public String toString() {
            return "AccountIdentifier[" + type + "]";
        }
    }

    /// Kinds of identifiers that the provider can look up.
    public enum IdentifierType {
        ACCOUNT_ID,
        EMAIL,
        PHONE,
        USERNAME,
        /// An IPv4 or IPv6 address at one moment, with the source port: behind shared addresses only both name one
        /// user.
        IP_ADDRESS,
        /// The address of something at this service, for example of a profile or a shared file.
        URL
    }

    /// What the paper says of itself.
    ///
    /// @param type code of the legal rules' data, such as `US_SEARCH_WARRANT`; absent when only the class was named
    /// @param issuerKind who issued it, a name of the legal rules' vocabulary; absent in older documents
    /// @param validatedBy who validated it afterwards or beforehand, same vocabulary
    /// @param enforcingAuthorityNotified whether the issuer notified the State of the provider, which suspends a
    ///     European Production Order (Regulation (EU) 2023/1543 Art. 8); absent when nothing was said of it
    /// @param emergencyCase whether it says that it was issued in an emergency case; absent when nothing was said
    ///     of it
    public record Instrument(
            InstrumentClass instrumentClass,
            String issuingAuthority,
            LocalDate issuedOn,
            String reference,
            @Nullable String type,
            @Nullable String issuerKind,
            @Nullable String validatedBy,
            @Nullable Boolean enforcingAuthorityNotified,
            @Nullable Boolean emergencyCase) {

        public Instrument(
                InstrumentClass instrumentClass,
                String issuingAuthority,
                LocalDate issuedOn,
                String reference,
                @Nullable String type,
                @Nullable String issuerKind,
                @Nullable String validatedBy,
                @Nullable Boolean enforcingAuthorityNotified) {
            this(
                    instrumentClass,
                    issuingAuthority,
                    issuedOn,
                    reference,
                    type,
                    issuerKind,
                    validatedBy,
                    enforcingAuthorityNotified,
                    null);
        }

        public Instrument(
                InstrumentClass instrumentClass, String issuingAuthority, LocalDate issuedOn, String reference) {
            this(instrumentClass, issuingAuthority, issuedOn, reference, null, null, null, null);
        }
    }

    /// The law that was broken, as far as thresholds ask for it.
    ///
    /// @param legalProvision for example `§ 263 StGB`
    /// @param maximumPenaltyYears the longest sentence that the law threatens, in full years; life is 99
    /// @param groups codes of offence groups of the legal rules' vocabulary
    public record OffenceDetails(
            String legalProvision, @Nullable Integer maximumPenaltyYears, Set<String> groups) {}

    /// Why data are needed before a paper can be had.
    ///
    /// @param danger what is about to happen
    /// @param endangered to whom
    /// @param necessity why these data avert it
    public record Emergency(String danger, String endangered, String necessity) {
        @Override
        public String toString() {
            return "Emergency[]";
        }
    }

    /// What the machine found of a paper before a person looked at it. Only `AUTHENTIC` says that nothing is left to
    /// doubt about who issued it; whatever else it says, a person has to find out, and never is silence consent.
    ///
    /// @param outcome `AUTHENTIC`, `HUMAN_TO_CHECK` or `BROKEN`
    /// @param reason stable code, such as `UNSIGNED`
    /// @param sentence the reason in plain English
    /// @param signer names in the certificates of who signed, as far as known
    /// @param authority for which authority the operator's mapping says the signer signs
    /// @param remarks what else a reviewer should know of the file, in plain English
    /// @param sha256 digest of the file as it was uploaded
    /// @param bytes length of that file
    /// @param fileType what it is by its content
    /// @param container the sealed file as it was uploaded, when the paper was taken out of a signed container
    public record SignatureVerdict(
            String outcome,
            String reason,
            String sentence,
            @Nullable String signer,
            @Nullable String authority,
            List<String> remarks,
            String sha256,
            long bytes,
            String fileType,
            @Nullable DocumentReference container) {

        /// As much of it as events may carry.
        public DocumentReference.Finding finding() {
            return new DocumentReference.Finding(DocumentReference.Outcome.valueOf(outcome), reason);
        }

        @Override
        public String toString() {
            return "SignatureVerdict[" + outcome + ", " + reason + "]";
        }
    }

    /// What the agency says of the confidentiality order.
    ///
    /// @param endsAt absent when the order names no end
    public record ConfidentialityOrder(
            UUID orderId,
            String issuedBy,
            String reason,
            @Nullable Instant endsAt) {}

    @Override
    public String toString() {
        return "Particulars[" + requestId + "]";
    }
}
