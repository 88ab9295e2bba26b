package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.ConfidentialityOrder;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.rules.Proceeding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A data request that is well-formed: it will be recorded, whether admitted or refused.
record SoundRequest(
        DataRequestKind kind,
        Proceeding proceeding,
        String caseNumber,
        String offence,
        List<AccountIdentifier> accounts,
        Set<DataCategory> categories,
        Period period,
        Instrument instrument,
        @Nullable Secrecy secrecy) {

    record Secrecy(String issuedBy, String reason, @Nullable Instant endsAt) {}

    /// The document that review will open.
    ///
    /// @param orderId identity of the confidentiality order, used only when there is one
    Particulars particulars(UUID requestId, String officer, UUID orderId) {
        ConfidentialityOrder order = secrecy == null
                ? null
                : new ConfidentialityOrder(orderId, secrecy.issuedBy(), secrecy.reason(), secrecy.endsAt());
        return new Particulars(
                requestId, officer, caseNumber, offence, accounts, categories, period, instrument, order);
    }

    /// Personal throughout.
    @Override
    public String toString() {
        return "SoundRequest[]";
    }
}
