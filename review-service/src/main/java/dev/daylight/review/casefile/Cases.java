package dev.daylight.review.casefile;

import dev.daylight.review.casefile.CaseState.Name;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.Recommendation.Reason;
import dev.daylight.review.database.Database;
import dev.daylight.review.database.Row;
import dev.daylight.review.scope.FieldsText;
import dev.daylight.review.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// The cases in the database.
///
/// Whoever changes a case holds its row lock from reading to commit. So versions need no luck, and the outbox rows of
/// one case stand in the order of what happened to it.
@ApplicationScoped
public class Cases {

    private static final String SELECT =
            "SELECT * FROM casefile c JOIN filed_request f ON f.id = c.id LEFT JOIN case_key y ON y.case_id = c.id ";

    private final Database database;
    private final CaseSealing sealing;

    Cases(Database database, CaseSealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    public Optional<CaseFile> find(UUID id) {
        return database.first(SELECT + "WHERE c.id = ?", this::read, id);
    }

    /// @throws Objection when there is none
    public CaseFile get(UUID id) {
        return find(id).orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE));
    }

    /// The case that the caller saw, without a lock: to refuse early, before slow things are done.
    ///
    /// @throws Objection when there is none, or when it has another version by now
    public CaseFile seen(UUID id, long version) {
        return inVersion(get(id), version);
    }

    /// The case, locked until the transaction ends.
    @Transactional(TxType.MANDATORY)
    public CaseFile locked(UUID id) {
        return database.first(SELECT + "WHERE c.id = ? FOR UPDATE OF c", this::read, id)
                .orElseThrow(() -> new Objection(Kind.UNKNOWN_CASE));
    }

    /// The case that the caller saw, locked until the transaction ends.
    ///
    /// @throws Objection when it has another version by now
    @Transactional(TxType.MANDATORY)
    public CaseFile lockedAsSeen(UUID id, long version) {
        return inVersion(locked(id), version);
    }

    public long count(Name state) {
        return database.first("""
                        SELECT sum(n) AS n FROM (
                          SELECT n FROM queue_count WHERE facet = 'STATE' AND value = ?
                          UNION ALL
                          SELECT change FROM queue_count_change WHERE facet = 'STATE' AND value = ?) AS noted""", row -> row.number("n"), state, state).orElse(0L);
    }

    /// Writes a case that the transaction has locked.
    @Transactional(TxType.MANDATORY)
    public void save(CaseFile changed) {
        CaseState state = changed.state();
        Assignment assignment = state.assignment();
        Recommendation recommendation = state.recommendation();
        Reason reason = recommendation == null ? null : recommendation.reason();
        Grant grant = recommendation instanceof Grant granted ? granted : null;
        Scope scope = grant == null ? null : grant.scope();
        Approval approval = state.approval();
        database.change(
                """
                UPDATE casefile SET state = ?, version = ?, reviewer = ?, reviewer_name = ?, assigned_at = ?,
                  recommendation = ?, recommended_by = ?, recommended_by_name = ?, recommended_by_person = ?, recommended_at = ?,
                  rules_version = ?, reason_code = ?,
                  reason_sealed = CASE WHEN ? THEN coalesce(?, reason_sealed) END,
                  granted_categories = ?, granted_accounts = ?, granted_from = ?, granted_to = ?,
                  granted_fields = ?::jsonb, grant_outcome = ?,
                  approved_by = ?, approved_by_name = ?, approved_by_person = ?, approved_at = ?, ended_at = ?,
                  denied_before_paper = ?, real_instrument_class = ?, real_instrument_code = ?
                WHERE id = ?""",
                state.name(),
                changed.version(),
                assignment == null ? null : assignment.reviewer().subject(),
                assignment == null ? null : assignment.reviewer().name(),
                assignment == null ? null : assignment.at(),
                recommendation == null ? null : CaseRows.kind(recommendation),
                recommendation == null ? null : recommendation.by().subject(),
                recommendation == null ? null : recommendation.by().name(),
                recommendation == null ? null : recommendation.by().enrolledAs(),
                recommendation == null ? null : recommendation.at(),
                recommendation == null ? null : recommendation.rulesVersion(),
                reason == null ? null : reason.code(),
                reason != null,
                reason == null ? null : sealing.sealIfAny(changed.id(), CaseRows.REASON, reason.sentence()),
                scope == null ? null : scope.categories(),
                scope == null ? null : scope.accounts(),
                scope == null ? null : scope.period().from(),
                scope == null ? null : scope.period().to(),
                scope == null ? null : FieldsText.of(scope.fields()),
                grant == null ? null : grant.outcome(),
                approval == null ? null : approval.by().subject(),
                approval == null ? null : approval.by().name(),
                approval == null ? null : approval.by().enrolledAs(),
                approval == null ? null : approval.at(),
                state.endedAt(),
                state instanceof CaseState.Denied denied && denied.basis() == Basis.EMERGENCY,
                changed.filing().asFiled() == null ? null : changed.filing().instrumentClass(),
                changed.filing().asFiled() == null ? null : changed.filing().instrumentCode(),
                changed.id());
    }

    private CaseFile read(Row row) throws SQLException {
        return CaseRows.read(row, sealing);
    }

    private static CaseFile inVersion(CaseFile found, long version) {
        if (found.version() != version) {
            throw new Objection(Kind.STALE_VERSION);
        }
        return found;
    }
}
