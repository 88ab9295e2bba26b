package dev.daylight.contracts.datarequest;

import dev.daylight.contracts.DataCategory;
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
public record Particulars(
        UUID requestId,
        String officer,
        String caseNumber,
        String offence,
        List<AccountIdentifier> accounts,
        Set<DataCategory> categories,
        Period period,
        Instrument instrument,
        @Nullable ConfidentialityOrder confidentialityOrder) {

    /// How the agency names an account. The type tells how to read the value.
    public record AccountIdentifier(IdentifierType type, String value) {
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
        USERNAME
    }

    /// What the paper says of itself.
    public record Instrument(
            InstrumentClass instrumentClass, String issuingAuthority, LocalDate issuedOn, String reference) {}

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
