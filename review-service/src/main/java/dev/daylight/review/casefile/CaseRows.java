package dev.daylight.review.casefile;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.Period;
import dev.daylight.contracts.casefile.GrantOutcome;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Filing.Paper;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.Recommendation.Reason;
import dev.daylight.review.database.Row;
import dev.daylight.review.scope.FieldsText;
import dev.daylight.review.scope.Scope;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// How rows become cases. A row that contradicts the states does not become one: it fails loudly.
final class CaseRows {

    /// Where the sentence of a reason belongs within its case.
    static final String REASON = "reason";

    private CaseRows() {}

    static CaseFile read(Row row, CaseSealing sealing) throws SQLException {
        return new CaseFile(
                found(row), terms(row), row.number("version"), row.instant("opened_at"), state(row, sealing));
    }

    /// With the instrument that its paper was found to be.
    private static Filing found(Row row) throws SQLException {
        Filing filing = filing(row);
        var real = row.constantOrNull("real_instrument_class", InstrumentClass.class);
        return real == null ? filing : filing.reclassified(real, row.text("real_instrument_code"));
    }

    private static Terms terms(Row row) throws SQLException {
        return new Terms(row.flag("call_back_needed"), (int) row.number("one_decides_up_to"));
    }

    static Filing filing(Row row) throws SQLException {
        var claimedOrder = row.uuidOrNull("claimed_order");
        return new Filing(
                row.uuid("id"),
                row.uuid("agency_id"),
                row.text("country"),
                row.constant("kind", DataRequestKind.class),
                row.constants("categories", DataCategory.class),
                (int) row.number("accounts_named"),
                claimedOrder == null
                        ? null
                        : new ConfidentialityClaim(claimedOrder, row.instantOrNull("claimed_order_ends")),
                paper(row),
                row.textOrNull("instrument_code"),
                document(row, "particulars"),
                StoredReference.read(row.textOrNull("statement")),
                row.instantOrNull("keep_until"),
                row.flag("disclosure_allowed"),
                row.instant("filed_at"));
    }

    private static @Nullable Paper paper(Row row) throws SQLException {
        var instrumentClass = row.constantOrNull("instrument_class", InstrumentClass.class);
        return instrumentClass == null
                ? null
                : new Paper(instrumentClass, document(row, "instrument").with(finding(row)));
    }

    private static DocumentReference.@Nullable Finding finding(Row row) throws SQLException {
        var outcome = row.constantOrNull("instrument_outcome", DocumentReference.Outcome.class);
        return outcome == null ? null : new DocumentReference.Finding(outcome, row.text("instrument_outcome_reason"));
    }

    static String kind(Recommendation recommendation) {
        return switch (recommendation) {
            case Grant _ -> "GRANT";
            case Denial _ -> "DENY";
        };
    }

    private static CaseState state(Row row, CaseSealing sealing) throws SQLException {
        return switch (row.constant("state", CaseState.Name.class)) {
            case EMERGENCY_PRESERVED -> new CaseState.EmergencyPreserved();
            case OPEN -> new CaseState.Open();
            case EMERGENCY_OPEN -> new CaseState.EmergencyOpen();
            case IN_REVIEW -> new CaseState.InReview(assignment(row), Basis.PAPER);
            case EMERGENCY_IN_REVIEW -> new CaseState.InReview(assignment(row), Basis.EMERGENCY);
            case CHALLENGED -> new CaseState.Challenged(assignment(row));
            case RECOMMENDED -> new CaseState.Recommended(assignment(row), grant(row, sealing), Basis.PAPER);
            case EMERGENCY_RECOMMENDED ->
                new CaseState.Recommended(assignment(row), grant(row, sealing), Basis.EMERGENCY);
            case APPROVED -> approved(row, Basis.PAPER, sealing);
            case EMERGENCY_APPROVED -> approved(row, Basis.EMERGENCY, sealing);
            case EMERGENCY_ANSWERED -> new CaseState.EmergencyAnswered(approved(row, Basis.EMERGENCY, sealing));
            case DISCLOSED -> new CaseState.Disclosed(approved(row, Basis.PAPER, sealing), row.instant("ended_at"));
            case NO_DATA -> new CaseState.NoData(approved(row, Basis.PAPER, sealing), row.instant("ended_at"));
            case DENIED ->
                new CaseState.Denied(
                        assignment(row),
                        denial(row, sealing),
                        row.flag("denied_before_paper") ? Basis.EMERGENCY : Basis.PAPER);
            case WITHDRAWN -> withdrawn(row, sealing);
            case UNFOUNDED -> unfounded(row, sealing);
        };
    }

    private static CaseState withdrawn(Row row, CaseSealing sealing) throws SQLException {
        return new CaseState.Withdrawn(
                row.textOrNull("reviewer") == null ? null : assignment(row),
                row.textOrNull("recommendation") == null ? null : grant(row, sealing),
                approval(row),
                row.instant("ended_at"));
    }

    private static CaseState unfounded(Row row, CaseSealing sealing) throws SQLException {
        return new CaseState.Unfounded(
                row.textOrNull("reviewer") == null ? null : assignment(row),
                row.textOrNull("recommendation") == null ? null : grant(row, sealing),
                approval(row),
                row.instant("ended_at"));
    }

    private static Approved approved(Row row, Basis basis, CaseSealing sealing) throws SQLException {
        return new Approved(assignment(row), grant(row, sealing), approval(row), basis);
    }

    private static @Nullable Approval approval(Row row) throws SQLException {
        var at = row.instantOrNull("approved_at");
        return at == null ? null : new Approval(enrolled(row, "approved_by"), at);
    }

    private static Assignment assignment(Row row) throws SQLException {
        return new Assignment(person(row, "reviewer"), row.instant("assigned_at"));
    }

    private static Grant grant(Row row, CaseSealing sealing) throws SQLException {
        return new Grant(
                new Scope(
                        row.constants("granted_categories", DataCategory.class),
                        row.numbers("granted_accounts"),
                        new Period(row.instant("granted_from"), row.instant("granted_to")),
                        FieldsText.fields(row.textOrNull("granted_fields"))),
                row.constant("grant_outcome", GrantOutcome.class),
                enrolled(row, "recommended_by"),
                row.instant("recommended_at"),
                row.text("rules_version"),
                reason(row, sealing),
                (int) row.number("one_decides_up_to"));
    }

    private static Denial denial(Row row, CaseSealing sealing) throws SQLException {
        Reason reason = reason(row, sealing);
        if (reason == null) {
            throw new SQLException("a denial without a reason");
        }
        return new Denial(
                reason, enrolled(row, "recommended_by"), row.instant("recommended_at"), row.text("rules_version"));
    }

    private static @Nullable Reason reason(Row row, CaseSealing sealing) throws SQLException {
        var code = row.constantOrNull("reason_code", RefusalReason.class);
        return code == null
                ? null
                : new Reason(
                        code,
                        sealing.textIfAny(
                                row.uuid("id"), REASON, row.bytesOrNull("reason_sealed"), row.bytesOrNull("wrapped")));
    }

    private static Person enrolled(Row row, String column) throws SQLException {
        return new Person(row.text(column), row.text(column + "_name"), row.textOrNull(column + "_person"));
    }

    private static Person person(Row row, String column) throws SQLException {
        return new Person(row.text(column), row.text(column + "_name"));
    }

    private static DocumentReference document(Row row, String name) throws SQLException {
        return new DocumentReference(
                row.text(name + "_bucket"),
                row.text(name + "_key"),
                row.text(name + "_sha256"),
                row.number(name + "_bytes"));
    }
}
