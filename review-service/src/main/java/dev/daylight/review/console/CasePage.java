package dev.daylight.review.console;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.casefile.ChallengeOutcome;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditEntry;
import dev.daylight.review.casefile.Answer;
import dev.daylight.review.casefile.Basis;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.casefile.Check;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import dev.daylight.review.challenge.Challenge;
import dev.daylight.review.emergency.CallBack;
import dev.daylight.review.legalbasis.LegalOpinion.CategoryOpinion;
import dev.daylight.review.queue.CaseWhole;
import dev.daylight.rules.InstrumentType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the case page shows to one person.
///
/// @param particulars absent when this person may not see them, or when they do not open
/// @param showsIdentifiers whether account identifiers are written out
/// @param instruments what the paper can be; empty where nobody can say so now
/// @param texts what people wrote beside what they did, by the ids in the trail
/// @param objection why the last thing that was tried did not happen
record CasePage(
        CaseWhole whole,
        @Nullable Particulars particulars,
        boolean showsIdentifiers,
        boolean reviews,
        boolean approves,
        boolean mayConfirmLifts,
        List<InstrumentType> instruments,
        List<AuditEntry> trail,
        Map<UUID, String> texts,
        @Nullable Objection objection,
        CaseworkPart casework) {

    /// @param answer absent while the question is open
    record Question(Check check, @Nullable Answer answer) {

        /// How the answer looks: good, bad or in between.
        public String tone() {
            return switch (answer == null ? null : answer.outcome()) {
                case null -> "held";
                case PASSED -> "ok";
                case PASSED_FOR_LESS -> "held";
                case FAILED -> "no";
            };
        }

        public boolean isAnswered(Check.Outcome outcome) {
            return answer != null && answer.outcome() == outcome;
        }

        public boolean isAboutSufficiency() {
            return check == Check.INSTRUMENT_SUFFICIENT;
        }

        public String note() {
            return answer == null || answer.note() == null ? "" : answer.note();
        }
    }

    /// One line of the timeline.
    record Step(
            Action action,
            String by,
            Instant at,
            @Nullable Check check,
            Check.@Nullable Outcome outcome,
            @Nullable String note) {

        static Step of(AuditEntry entry, Map<UUID, String> texts) {
            boolean answered = entry.action() == Action.CHECK_ANSWERED;
            return new Step(
                    entry.action(),
                    entry.by().name(),
                    entry.at(),
                    answered ? Check.valueOf(String.valueOf(entry.detail().get("check"))) : null,
                    answered
                            ? Check.Outcome.valueOf(
                                    String.valueOf(entry.detail().get("outcome")))
                            : null,
                    entry.detail().get("noteId") instanceof String id ? texts.get(UUID.fromString(id)) : null);
        }
    }

    /// @param number as people count, from 1
    record Account(int position, int number, Particulars.AccountIdentifier identifier) {}

    public CaseFile file() {
        return whole.file();
    }

    public CaseState.Name state() {
        return whole.file().state().name();
    }

    public boolean isOpen() {
        return state() == CaseState.Name.OPEN || state() == CaseState.Name.EMERGENCY_OPEN;
    }

    public boolean isInReview() {
        return state() == CaseState.Name.IN_REVIEW || state() == CaseState.Name.EMERGENCY_IN_REVIEW;
    }

    public boolean waitsForApproval() {
        return state() == CaseState.Name.RECOMMENDED || state() == CaseState.Name.EMERGENCY_RECOMMENDED;
    }

    /// Approved, and nothing has left yet.
    public boolean isRecallable() {
        return reviews && (state() == CaseState.Name.APPROVED || state() == CaseState.Name.EMERGENCY_APPROVED);
    }

    /// Before its paper, where the operator lets that be answered.
    public boolean isBeforePaper() {
        return whole.file().basis() == Basis.EMERGENCY && whole.file().filing().disclosureAllowed();
    }

    /// Called back or not, the number of the directory is at hand while the requester's identity is looked into.
    public boolean takesCallBacks() {
        return takesAnswers();
    }

    /// A paper can be challenged while it is looked at.
    public boolean takesChallenge() {
        return takesAnswers() && whole.file().basis() == Basis.PAPER;
    }

    /// What the agency said that the paper was; empty when it said no more than its class.
    public String filedAs() {
        var asFiled = whole.file().filing().asFiled();
        return asFiled == null
                ? ""
                : asFiled.code() == null ? asFiled.instrumentClass().name() : asFiled.code();
    }

    public boolean isChallenged() {
        return state() == CaseState.Name.CHALLENGED;
    }

    public List<Challenge.Suspends> suspensions() {
        return Arrays.asList(Challenge.Suspends.values());
    }

    public List<ChallengeOutcome> challengeOutcomes() {
        return Arrays.asList(ChallengeOutcome.values());
    }

    public boolean needsCallBack() {
        return whole.file().needsCallBack();
    }

    /// On European orders the provider has grounds of its own and lacks others.
    public boolean isOnEuropeanOrder() {
        String code = whole.file().filing().instrumentCode();
        return code != null && code.startsWith("EU_EPOC");
    }

    public List<CallBack.Outcome> callBackOutcomes() {
        return Arrays.asList(CallBack.Outcome.values());
    }

    public boolean foundNothing() {
        return state() == CaseState.Name.NO_DATA;
    }

    /// Forms of a reviewer are shown while they can do something.
    public boolean takesAnswers() {
        return reviews && isInReview();
    }

    public List<Question> questions() {
        return Check.askedOn(whole.file().basis()).stream()
                .map(check -> new Question(check, whole.answers().to(check).orElse(null)))
                .toList();
    }

    public List<Account> accounts() {
        if (particulars == null) {
            return List.of();
        }
        return IntStream.range(0, particulars.accounts().size())
                .mapToObj(position -> new Account(
                        position, position + 1, particulars.accounts().get(position)))
                .toList();
    }

    /// Offered for a grant: only what the law allows on this paper.
    public List<DataCategory> grantable() {
        var opinion = whole.legalBasis();
        if (opinion == null) {
            return List.of();
        }
        return opinion.categories().stream()
                .filter(CategoryOpinion::suffices)
                .map(CategoryOpinion::category)
                .toList();
    }

    public List<RefusalReason> reasons() {
        return Arrays.asList(RefusalReason.values());
    }

    public @Nullable Grant grant() {
        return whole.file().state().recommendation() instanceof Grant grant ? grant : null;
    }

    public @Nullable Denial denial() {
        return whole.file().state().recommendation() instanceof Denial denial ? denial : null;
    }

    /// What happened to the case; who looked at it is for auditors and stands in the trail.
    public List<Step> timeline() {
        return trail.stream()
                .filter(entry -> !entry.action().isAccess())
                .map(entry -> Step.of(entry, texts))
                .toList();
    }
}
