package dev.daylight.review.opening;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationFiled;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.casefile.Filing.Paper;
import dev.daylight.review.casefile.Filings;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        keep(
                new Filing(
                        filed.requestId(),
                        filed.agencyId(),
                        filed.country(),
                        DataRequestKind.PRODUCTION,
                        filed.categories(),
                        filed.accountsNamed(),
                        filed.confidentiality(),
                        new Paper(filed.instrumentClass(), filed.instrument()),
                        filed.instrumentCode(),
                        filed.particulars(),
                        null,
                        null,
                        false,
                        filed.filedAt()),
                filed.instrument());
    }

    /// Its paper is no instrument that something could be produced on, so it has no class.
    void keep(PreservationFiled filed) {
        keep(
                new Filing(
                        filed.requestId(),
                        filed.agencyId(),
                        filed.country(),
                        DataRequestKind.PRESERVATION,
                        filed.categories(),
                        filed.accountsNamed(),
                        filed.confidentiality(),
                        null,
                        filed.instrumentCode(),
                        filed.particulars(),
                        null,
                        filed.keepUntil(),
                        false,
                        filed.filedAt()),
                filed.instrument());
    }

    void keep(EmergencyFiled filed) {
        keep(
                new Filing(
                        filed.requestId(),
                        filed.agencyId(),
                        filed.country(),
                        DataRequestKind.EMERGENCY,
                        filed.categories(),
                        filed.accountsNamed(),
                        filed.confidentiality(),
                        null,
                        null,
                        filed.particulars(),
                        filed.statement(),
                        filed.paperDueAt(),
                        filed.disclosureAllowed(),
                        filed.filedAt()),
                null);
    }

    private void keep(Filing filing, @Nullable DocumentReference instrument) {
        ConfidentialityClaim claim = filing.confidentiality();
        Paper paper = filing.paper();
        DocumentReference particulars = filing.particulars();
        database.change(
                """
                INSERT INTO filed_request (id, agency_id, country, kind, instrument_class, instrument_code, categories,
                  accounts_named,
                  claimed_order, claimed_order_ends,
                  particulars_bucket, particulars_key, particulars_sha256, particulars_bytes,
                  instrument_bucket, instrument_key, instrument_sha256, instrument_bytes,
                  instrument_outcome, instrument_outcome_reason,
                  statement, keep_until, disclosure_allowed, filed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                filing.requestId(),
                filing.agencyId(),
                filing.country(),
                filing.kind(),
                paper == null ? null : paper.instrumentClass(),
                filing.instrumentCode(),
                filing.categories(),
                filing.accountsNamed(),
                claim == null ? null : claim.orderId(),
                claim == null ? null : claim.endsAt(),
                particulars.bucket(),
                particulars.key(),
                particulars.sha256(),
                particulars.bytes(),
                instrument == null ? null : instrument.bucket(),
                instrument == null ? null : instrument.key(),
                instrument == null ? null : instrument.sha256(),
                instrument == null ? null : instrument.bytes(),
                outcome(instrument),
                reason(instrument),
                StoredReference.write(filing.statement()),
                filing.keepUntil(),
                filing.disclosureAllowed(),
                filing.filedAt());
    }

    /// The paper of an emergency: the door looks at it anew.
    ///
    /// @throws IllegalStateException when no such emergency was let in, or its paper is here already
    void keep(EmergencyPaperFiled filed) {
        ConfidentialityClaim claim = filed.confidentiality();
        DocumentReference particulars = filed.particulars();
        DocumentReference instrument = filed.instrument();
        int changed = database.change(
                """
                UPDATE filed_request SET instrument_class = ?, instrument_code = ?, claimed_order = ?, claimed_order_ends = ?,
                  particulars_bucket = ?, particulars_key = ?, particulars_sha256 = ?, particulars_bytes = ?,
                  instrument_bucket = ?, instrument_key = ?, instrument_sha256 = ?, instrument_bytes = ?,
                  instrument_outcome = ?, instrument_outcome_reason = ?,
                  paper_filed_at = ?, admission = 'AWAITED'
                WHERE id = ? AND kind = 'EMERGENCY' AND admission = 'ADMITTED' AND instrument_key IS NULL""",
                filed.instrumentClass(),
                filed.instrumentCode(),
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
                outcome(instrument),
                reason(instrument),
                filed.filedAt(),
                filed.requestId());
        if (changed == 0) {
            throw new IllegalStateException("no emergency waits for this paper");
        }
    }

    private static DocumentReference.@Nullable Outcome outcome(@Nullable DocumentReference paper) {
        return paper == null || paper.finding() == null ? null : paper.finding().outcome();
    }

    private static @Nullable String reason(@Nullable DocumentReference paper) {
        return paper == null || paper.finding() == null ? null : paper.finding().reason();
    }

    /// @throws IllegalStateException when it was never filed here, or was answered before: the event is parked
    Filing admit(UUID requestId) {
        answer(requestId, "ADMITTED");
        return filings.get(requestId);
    }

    Filing refuse(UUID requestId) {
        answer(requestId, "REFUSED");
        return filings.get(requestId);
    }

    private void answer(UUID requestId, String admission) {
        int changed = database.change(
                "UPDATE filed_request SET admission = ? WHERE id = ? AND admission = 'AWAITED'", admission, requestId);
        if (changed == 0) {
            throw new IllegalStateException("no filed request waits for this answer");
        }
    }
}
