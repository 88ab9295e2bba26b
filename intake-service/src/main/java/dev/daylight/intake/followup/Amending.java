package dev.daylight.intake.followup;

import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAmended;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestWithdrawn;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.datarequest.Clarifications;
import dev.daylight.intake.datarequest.DataRequest;
import dev.daylight.intake.datarequest.DesiredStatus;
import dev.daylight.intake.datarequest.DocumentPurpose;
import dev.daylight.intake.datarequest.DocumentVault;
import dev.daylight.intake.datarequest.FiledPaper;
import dev.daylight.intake.datarequest.RequestDocuments;
import dev.daylight.intake.datarequest.StoredDocument;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import dev.daylight.intake.problem.StrictJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Adds to a request, or takes it back.
@ApplicationScoped
public class Amending {

    private static final int LONGEST_TEXT = 10_000;

    private final FollowUps followUps;
    private final DocumentVault vault;
    private final RequestDocuments documents;
    private final Clarifications clarifications;

    Amending(FollowUps followUps, DocumentVault vault, RequestDocuments documents, Clarifications clarifications) {
        this.followUps = followUps;
        this.vault = vault;
        this.documents = documents;
        this.clarifications = clarifications;
    }

    /// @param body JSON of [NewAmendment]
    /// @param document empty when the answer is text alone
    public FollowUpAnswer amend(FollowUpCall call, byte[] body, byte[] document) {
        return followUps.carryOut(call, (requestId, amendmentId) -> {
            NewAmendment amendment = StrictJson.read(body, NewAmendment.class);
            Findings findings = new Findings();
            String text = amendment.text() == null ? null : findings.lines("/text", amendment.text(), LONGEST_TEXT);
            UUID clarificationId = clarificationId(findings, amendment.clarificationId());
            if (text == null && document.length == 0 && findings.none()) {
                findings.add(Fault.REQUIRED.at("/text", "Send a text, a document, or both."));
            }
            demandNone(findings);
            FiledPaper paper = document.length == 0
                    ? null
                    : vault.file(
                            requestId,
                            vault.demandFit(call.agency(), document, null),
                            SealContexts.amendmentDocument(amendmentId));
            StoredDocument words = text == null
                    ? null
                    : vault.put(
                            requestId, text.getBytes(StandardCharsets.UTF_8), SealContexts.amendmentText(amendmentId));
            return (request, now) -> add(request, amendmentId, clarificationId, paper, words, now);
        });
    }

    private Effect add(
            DataRequest request,
            UUID amendmentId,
            @Nullable UUID clarificationId,
            @Nullable FiledPaper paper,
            @Nullable StoredDocument text,
            Instant now) {
        demandGoingOn(request);
        if (clarificationId != null && !clarifications.answer(request, clarificationId, now)) {
            throw IntakeProblem.VALIDATION_FAILED.because(
                    "See violations.", List.of(Fault.NO_SUCH_CLARIFICATION.at("/clarificationId")));
        }
        StoredDocument document = paper == null ? null : paper.document();
        if (paper != null) {
            documents.record(request, DocumentPurpose.AMENDMENT, paper, now);
        }
        return Effect.of(new DataRequestAmended(
                        request.id(),
                        amendmentId,
                        clarificationId,
                        paper == null ? null : paper.reference(),
                        text == null ? null : text.reference(),
                        now))
                .with(document, text);
    }

    public FollowUpAnswer withdraw(FollowUpCall call) {
        return followUps.carryOut(call, (_, _) -> (request, now) -> {
            demandGoingOn(request);
            request.cancel();
            return Effect.of(new DataRequestWithdrawn(request.id(), now)).decided(request.status(), List.of());
        });
    }

    private static @Nullable UUID clarificationId(Findings findings, @Nullable String text) {
        if (text == null) {
            return null;
        }
        UUID id = AgencyId.parse(text).map(AgencyId::value).orElse(null);
        if (id == null) {
            findings.add(Fault.NO_SUCH_CLARIFICATION.at("/clarificationId"));
        }
        return id;
    }

    private static void demandNone(Findings findings) {
        if (!findings.none()) {
            throw IntakeProblem.VALIDATION_FAILED.because("See violations.", findings.violations());
        }
    }

    /// @throws HttpProblem when nothing follows any more
    private static void demandGoingOn(DataRequest request) {
        if (request.status().isOver()) {
            throw IntakeProblem.REQUEST_IS_OVER.because("Its status tells how it ended. File a new request.");
        }
        if (request.desired() == DesiredStatus.CANCELLED) {
            throw IntakeProblem.REQUEST_IS_OVER.because("You have withdrawn it. File a new request.");
        }
    }
}
