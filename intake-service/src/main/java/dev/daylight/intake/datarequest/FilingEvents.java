package dev.daylight.intake.datarequest;

import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestRefused;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationSuperseded;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.intake.agency.Agency;
import dev.daylight.messaging.Outbox;
import dev.daylight.rules.Assessment;
import dev.daylight.rules.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells of filings: first that there was one, then the verdict of the rules. Nothing personal is in it.
@ApplicationScoped
class FilingEvents {

    private final Outbox outbox;
    private final Rulings rulings;

    FilingEvents(Outbox outbox, Rulings rulings) {
        this.outbox = outbox;
        this.rulings = rulings;
    }

    void tell(DataRequest row, Particulars particulars, Agency agency, Assessment assessment) {
        append(
                row,
                switch (row.kind) {
                    case PRODUCTION -> production(row, particulars, agency);
                    case PRESERVATION -> preservation(row, particulars, agency);
                    case EMERGENCY -> emergency(row, particulars, agency, assessment);
                });
        append(row, verdict(row.id, assessment, row.filedAt));
    }

    /// The verdict, also of a paper that came later.
    static DataRequestEvent verdict(UUID requestId, Assessment assessment, Instant at) {
        return assessment.admitted()
                ? new DataRequestAdmitted(requestId, assessment.rulesVersion(), at)
                : new DataRequestRefused(
                        requestId,
                        assessment.refusals().stream()
                                .map(Refusal::reason)
                                .distinct()
                                .toList(),
                        assessment.rulesVersion(),
                        at);
    }

    void tellTakenOver(DataRequest preservation, DataRequest production, Instant at) {
        append(preservation, new PreservationSuperseded(preservation.id, production.id, at));
    }

    private static DataRequestEvent production(DataRequest row, Particulars particulars, Agency agency) {
        return new DataRequestFiled(
                row.id,
                row.agencyId,
                agency.country(),
                row.kind,
                particulars.paper().instrumentClass(),
                particulars.categories(),
                particulars.accounts().size(),
                claim(particulars),
                row.particulars.reference(),
                paper(row, particulars),
                row.filedAt,
                row.instrumentCode);
    }

    private static DataRequestEvent preservation(DataRequest row, Particulars particulars, Agency agency) {
        Instant keepUntil = row.keepUntil;
        if (keepUntil == null) {
            throw new IllegalStateException("a preservation without a term");
        }
        String code = row.instrumentCode;
        return new PreservationFiled(
                row.id,
                row.agencyId,
                agency.country(),
                // Named by its class alone: then the class is all that can be told.
                code == null ? particulars.paper().instrumentClass().name() : code,
                particulars.categories(),
                particulars.accounts().size(),
                claim(particulars),
                keepUntil,
                row.particulars.reference(),
                paper(row, particulars),
                row.filedAt);
    }

    private DataRequestEvent emergency(DataRequest row, Particulars particulars, Agency agency, Assessment assessment) {
        StoredDocument statement = row.statement;
        Instant paperDueAt = row.paperDueAt;
        if (statement == null || paperDueAt == null) {
            throw new IllegalStateException("an emergency without its statement or term");
        }
        return new EmergencyFiled(
                row.id,
                row.agencyId,
                agency.country(),
                particulars.categories(),
                particulars.accounts().size(),
                rulings.disclosesWithoutPaper(assessment),
                paperDueAt,
                row.particulars.reference(),
                statement.reference().with(finding(particulars)),
                row.filedAt,
                claim(particulars));
    }

    private static @Nullable ConfidentialityClaim claim(Particulars particulars) {
        var order = particulars.confidentialityOrder();
        return order == null ? null : new ConfidentialityClaim(order.orderId(), order.endsAt());
    }

    private static DocumentReference paper(DataRequest row, Particulars particulars) {
        StoredDocument instrument = row.instrument;
        if (instrument == null) {
            throw new IllegalStateException("a request without its instrument");
        }
        return instrument.reference().with(finding(particulars));
    }

    private static DocumentReference.@Nullable Finding finding(Particulars particulars) {
        var verdict = particulars.signatureVerdict();
        return verdict == null ? null : verdict.finding();
    }

    private void append(DataRequest row, DataRequestEvent event) {
        outbox.append(Topics.DATA_REQUESTS, row.id, event);
    }
}
