package dev.daylight.system.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daylight.contracts.DataCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A data request as an officer prepares it: what the agency asks, on what paper, and whether in silence.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestDraft(
        String kind,
        String proceeding,
        String caseNumber,
        String offence,
        String legalProvision,
        List<Account> accounts,
        Set<DataCategory> categories,
        Span period,
        @Nullable Instrument instrument,
        @Nullable Silence confidentialityOrder,
        @Nullable Danger emergency,
        @Nullable UUID preservationId) {

    public record Account(String type, String value) {}

    public record Span(Instant from, Instant to) {}

    public record Instrument(
            String type, String issuerKind, String issuingAuthority, LocalDate issuedOn, String reference) {}

    /// A paper of agency A, by its code of the legal rules. Whether the person is told depends on it.
    public enum PaperKind {
        /// An open measure: the person is told. Subscriber and content data.
        DE_DURCHSUCHUNG("JUDGE"),
        /// A covert measure: whoever gives the information keeps silent. Subscriber data.
        DE_BESTANDSDATENAUSKUNFT("OTHER_AUTHORITY"),
        /// The person is told. Subscriber and identification data.
        EU_DSA_ART10_ORDER("COURT"),
        /// Keeps everything, discloses nothing.
        DE_SICHERUNGSERSUCHEN("PUBLIC_PROSECUTOR"),
        /// Of agency B. Subscriber and identification data.
        FR_REQUISITION_60_1("PUBLIC_PROSECUTOR");

        private final String issuerKind;

        PaperKind(String issuerKind) {
            this.issuerKind = issuerKind;
        }

        public String issuerKind() {
            return issuerKind;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Silence(
            String issuedBy, String reason, @Nullable Instant endsAt) {}

    public record Danger(String danger, String endangered, String necessity) {}

    /// A criminal case about one account: the usual request, to start from.
    public static RequestDraft production(
            String caseNumber,
            Account account,
            Set<DataCategory> categories,
            Span period,
            PaperKind paper,
            LocalDate issuedOn) {
        return new RequestDraft(
                "PRODUCTION",
                "CRIMINAL",
                caseNumber,
                "Fraud by means of computers",
                "§ 263a StGB",
                List.of(account),
                categories,
                period,
                new Instrument(
                        paper.name(), paper.issuerKind(), "Amtsgericht Musterstadt", issuedOn, "Gs " + caseNumber),
                null,
                null,
                null);
    }

    public RequestDraft silentUntil(@Nullable Instant endsAt) {
        return new RequestDraft(
                kind,
                proceeding,
                caseNumber,
                offence,
                legalProvision,
                accounts,
                categories,
                period,
                instrument,
                new Silence("Amtsgericht Musterstadt", "The investigation is not known to the person.", endsAt),
                emergency,
                preservationId);
    }

    public RequestDraft about(List<Account> others) {
        return new RequestDraft(
                kind,
                proceeding,
                caseNumber,
                offence,
                legalProvision,
                others,
                categories,
                period,
                instrument,
                confidentialityOrder,
                emergency,
                preservationId);
    }

    public RequestDraft offence(String other) {
        return new RequestDraft(
                kind,
                proceeding,
                caseNumber,
                other,
                legalProvision,
                accounts,
                categories,
                period,
                instrument,
                confidentialityOrder,
                emergency,
                preservationId);
    }

    /// The same asked only to be kept.
    public RequestDraft onlyKept() {
        return new RequestDraft(
                "PRESERVATION",
                proceeding,
                caseNumber,
                offence,
                legalProvision,
                accounts,
                categories,
                period,
                keeping(instrument),
                confidentialityOrder,
                emergency,
                preservationId);
    }

    private static @Nullable Instrument keeping(@Nullable Instrument paper) {
        return paper == null
                ? null
                : new Instrument(
                        PaperKind.DE_SICHERUNGSERSUCHEN.name(),
                        PaperKind.DE_SICHERUNGSERSUCHEN.issuerKind(),
                        paper.issuingAuthority(),
                        paper.issuedOn(),
                        paper.reference());
    }

    /// The same without a paper, because somebody is in danger; the least that helps is asked for.
    public RequestDraft inDanger() {
        return new RequestDraft(
                "EMERGENCY",
                proceeding,
                caseNumber,
                offence,
                legalProvision,
                accounts,
                Set.of(DataCategory.SUBSCRIBER),
                period,
                null,
                confidentialityOrder,
                new Danger("A threat to a school.", "Pupils.", "To find who wrote it."),
                preservationId);
    }

    /// Takes over what another request keeps.
    public RequestDraft takingOver(UUID preservation) {
        return new RequestDraft(
                kind,
                proceeding,
                caseNumber,
                offence,
                legalProvision,
                accounts,
                categories,
                period,
                instrument,
                confidentialityOrder,
                emergency,
                preservation);
    }

    /// The document as it is sent; a story may spoil it first.
    public ObjectNode json() {
        return Json.MAPPER.valueToTree(this);
    }

    @Override
    public String toString() {
        return "RequestDraft[" + kind + " " + categories + "]";
    }
}
