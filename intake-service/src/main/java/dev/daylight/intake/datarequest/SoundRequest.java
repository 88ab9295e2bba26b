package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.ConfidentialityOrder;
import dev.daylight.contracts.datarequest.Particulars.Emergency;
import dev.daylight.contracts.datarequest.Particulars.Instrument;
import dev.daylight.contracts.datarequest.Particulars.OffenceDetails;
import dev.daylight.rules.Proceeding;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A data request that is well-formed: it will be recorded, whether admitted or refused.
///
/// @param offenceDetails absent outside criminal proceedings
/// @param instrument absent for emergencies
/// @param emergency present for emergencies
record SoundRequest(
        DataRequestKind kind,
        Proceeding proceeding,
        String caseNumber,
        String offence,
        @Nullable OffenceDetails offenceDetails,
        List<AccountIdentifier> accounts,
        Set<DataCategory> categories,
        Period period,
        @Nullable Instrument instrument,
        @Nullable StatedSecrecy secrecy,
        @Nullable Emergency emergency,
        @Nullable UUID preservationId) {

    /// The document that review will open.
    ///
    /// @param orderId identity of the confidentiality order, used only when there is one
    Particulars particulars(UUID requestId, String officer, UUID orderId) {
        ConfidentialityOrder order = secrecy == null ? null : secrecy.order(orderId);
        return new Particulars(
                requestId,
                officer,
                caseNumber,
                offence,
                accounts,
                categories,
                period,
                instrument,
                order,
                offenceDetails,
                emergency,
                preservationId);
    }

    /// Personal throughout.
    @Override
    public String toString() {
        return "SoundRequest[]";
    }
}
