package dev.daylight.review.opening;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Requests that were filed and of which nobody knows yet whether the door lets them in.
@ApplicationScoped
class WaitingRoom {

    private final Database database;
    private final Filings filings;

    WaitingRoom(Database database, Filings filings) {
        this.database = database;
        this.filings = filings;
    }

    void keep(DataRequestFiled filed) {
        ConfidentialityClaim claim = filed.confidentiality();
        DocumentReference particulars = filed.particulars();
        DocumentReference instrument = filed.instrument();
        database.change(
                """
                INSERT INTO filed_request (id, agency_id, country, instrument_class, categories, accounts_named,
                  claimed_order, claimed_order_ends,
                  particulars_bucket, particulars_key, particulars_sha256, particulars_bytes,
                  instrument_bucket, instrument_key, instrument_sha256, instrument_bytes, filed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                filed.requestId(),
                filed.agencyId(),
                filed.country(),
                filed.instrumentClass(),
                filed.categories(),
                filed.accountsNamed(),
                claim == null ? null : claim.orderId(),
                claim == null ? null : claim.endsAt(),
                particulars.bucket(),
                particulars.key(),
                particulars.sha256(),
                particulars.bytes(),
                instrument.bucket(),
                instrument.key(),
                instrument.sha256(),
                instrument.bytes(),
                filed.filedAt());
    }

    /// @throws IllegalStateException when it was never filed here, or was answered before: the event is parked
    Filing admit(UUID requestId) {
        answer(requestId, "ADMITTED");
        return filings.get(requestId);
    }

    void refuse(UUID requestId) {
        answer(requestId, "REFUSED");
    }

    private void answer(UUID requestId, String admission) {
        int changed = database.change(
                "UPDATE filed_request SET admission = ? WHERE id = ? AND admission = 'AWAITED'", admission, requestId);
        if (changed == 0) {
            throw new IllegalStateException("no filed request waits for this answer");
        }
    }
}
