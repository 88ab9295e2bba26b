package dev.daylight.review.emergency;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.messaging.Ids;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.casefile.SealedDocuments;
import dev.daylight.review.casefile.StoredReference;
import dev.daylight.review.database.Database;
import dev.daylight.review.emergency.CallBack.Outcome;
import dev.daylight.review.identity.Agencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The calls back to agencies, and what follows from them. The number comes from the certification of the agency, never
/// from the request: who lies in one would lie in the other.
@ApplicationScoped
public class CallBacks {

    private final Database database;
    private final Cases cases;
    private final Agencies agencies;
    private final SealedDocuments documents;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    CallBacks(
            Database database,
            Cases cases,
            Agencies agencies,
            SealedDocuments documents,
            AuditTrail auditTrail,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.agencies = agencies;
        this.documents = documents;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    public List<CallBack> of(UUID caseId) {
        return database.all(
                "SELECT * FROM call_back WHERE case_id = ? ORDER BY recorded_at, id",
                row -> new CallBack(
                        row.uuid("id"),
                        row.text("number"),
                        row.instant("called_at"),
                        row.constant("outcome", Outcome.class),
                        row.textOrNull("spoken_to") != null,
                        row.flag("before_paper"),
                        new Person(
                                row.text("called_by"), row.text("called_by_name"), row.textOrNull("called_by_person")),
                        row.instant("recorded_at")),
                caseId);
    }

    /// The name is sealed before the transaction, so that no lock waits for storage; one that nobody refers to is
    /// harmless.
    ///
    /// @param version the case as the reviewer saw it
    public CaseFile record(UUID caseId, long version, Call call, Person by) {
        String directory = demandInOrder(cases.seen(caseId, version), call);
        UUID id = ids.next();
        DocumentReference spokenTo = call.spokenTo() == null
                ? null
                : documents.seal(
                        cases.get(caseId).filing(),
                        call.spokenTo().getBytes(StandardCharsets.UTF_8),
                        SealContexts.callBack(id));
        return QuarkusTransaction.requiringNew().call(() -> {
            CaseFile seen = cases.lockedAsSeen(caseId, version);
            demandInOrder(seen, call);
            return keep(seen, id, directory, call, spokenTo, by);
        });
    }

    private CaseFile keep(
            CaseFile seen, UUID id, String number, Call call, @Nullable DocumentReference spokenTo, Person by) {
        CaseFile changed = seen.touched();
        cases.save(changed);
        database.change(
                """
                INSERT INTO call_back (id, case_id, number, called_at, outcome, spoken_to, before_paper,
                  called_by, called_by_name, called_by_person, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                id,
                seen.id(),
                number,
                call.calledAt(),
                call.outcome(),
                StoredReference.write(spokenTo),
                seen.basis() == Basis.EMERGENCY,
                by.subject(),
                by.name(),
                by.enrolledAs(),
                clock.instant());
        auditTrail.record(
                seen.id(),
                Action.CALL_BACK_RECORDED,
                by,
                Map.of("callBackId", id, "outcome", call.outcome(), "calledAt", call.calledAt(), "number", number));
        return changed;
    }

    /// @return the number as the directory writes it
    private String demandInOrder(CaseFile seen, Call call) {
        seen.state().mustBeInReview();
        if ((call.outcome() == Outcome.NO_ANSWER) != (call.spokenTo() == null)) {
            throw new Objection(Kind.INVALID_REQUEST, "Whoever answered is named; where nobody did, nobody is.");
        }
        if (call.calledAt().isAfter(clock.instant())
                || call.calledAt().isBefore(seen.filing().filedAt())) {
            throw new Objection(Kind.INVALID_REQUEST, "The call lies between the filing and now.");
        }
        return agencies.find(seen.filing().agencyId())
                .map(agency -> agency.directoryPhone())
                .filter(directory -> dialled(directory).equals(dialled(call.number())))
                .orElseThrow(() -> new Objection(Kind.NOT_THE_DIRECTORY_NUMBER));
    }

    /// What is dialled: how people group the digits makes no other number of it.
    private static String dialled(String number) {
        return number.replaceAll("[\\s()/.\\-]", "");
    }

    /// Nothing is recommended before a paper until the agency was called back, and nothing is granted on a paper where
    /// the operator wants a call. One word of the agency that it does not know of the request outweighs all others.
    ///
    /// @throws Objection when the calls do not allow it
    public void mustAllow(CaseFile file, Recommendation recommendation) {
        boolean beforePaper = file.basis() == Basis.EMERGENCY;
        List<CallBack> calls = of(file.id()).stream()
                .filter(call -> call.beforePaper() == beforePaper)
                .toList();
        boolean disowned = calls.stream().anyMatch(call -> call.outcome() == Outcome.NOT_CONFIRMED);
        boolean confirmed = calls.stream().anyMatch(call -> call.outcome() == Outcome.CONFIRMED);
        boolean allowed = switch (recommendation) {
            case Grant _ -> confirmed || !file.needsCallBack();
            case Denial _ -> !beforePaper || !calls.isEmpty();
        };
        if (disowned
                && !(recommendation instanceof Denial denial
                        && denial.reason().code() == RefusalReason.IDENTITY_NOT_VERIFIED)) {
            throw new Objection(Kind.CALL_BACK_NOT_CONFIRMED);
        }
        if (!allowed) {
            throw new Objection(Kind.NOT_CALLED_BACK);
        }
    }

    /// @throws Objection when the approver is one who called
    public void mustBeOfAnother(CaseFile file, Person approver) {
        if (of(file.id()).stream()
                .anyMatch(call -> call.beforePaper() && call.by().mayBeSameAs(approver))) {
            throw new Objection(Kind.OWN_CALL_BACK);
        }
    }

    /// Before the paper is there, and before it is overdue. From its arrival on it decides, not the emergency.
    ///
    /// @throws Objection when that time is over
    public void mustBeInTime(CaseFile file) {
        Instant due = file.filing().keepUntil();
        if (due == null || file.filing().paper() != null || !clock.instant().isBefore(due)) {
            throw new Objection(Kind.PAPER_OVERDUE);
        }
    }
}
