package dev.daylight.review.casefile;

import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.casefile.Recommendation.Denial;
import dev.daylight.review.casefile.Recommendation.Grant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a case stands. Each state carries what is known in it and overrides the moves that it allows; every other
/// move is refused here, once for all.
public sealed interface CaseState {

    /// Names as they stand in the database and on the REST interface.
    enum Name {
        OPEN,
        IN_REVIEW,
        CHALLENGED,
        RECOMMENDED,
        APPROVED,
        DISCLOSED,
        NO_DATA,
        DENIED,
        EMERGENCY_PRESERVED,
        EMERGENCY_OPEN,
        EMERGENCY_IN_REVIEW,
        EMERGENCY_RECOMMENDED,
        EMERGENCY_APPROVED,
        EMERGENCY_ANSWERED,
        WITHDRAWN,
        UNFOUNDED
    }

    Name name();

    /// What the review under way rests on.
    default Basis basis() {
        return Basis.PAPER;
    }

    default @Nullable Assignment assignment() {
        return null;
    }

    default @Nullable Recommendation recommendation() {
        return null;
    }

    default @Nullable Approval approval() {
        return null;
    }

    default @Nullable Instant endedAt() {
        return null;
    }

    /// A reviewer takes the case, perhaps from another one.
    default InReview assign(Assignment to) {
        throw notNow("assigned");
    }

    /// Who works on it gives it back to everybody's pile.
    default CaseState release() {
        throw notNow("given back");
    }

    /// @throws Objection unless checks may be answered and a decision may be prepared
    default void mustBeInReview() {
        throw notNow("reviewed");
    }

    default CaseState recommend(Recommendation recommendation, Answers answers) {
        throw notNow("decided");
    }

    default Approved approve(Approval approval) {
        throw notNow("approved");
    }

    default InReview giveBack(Person approver) {
        throw notNow("returned");
    }

    /// What was approved and has not left yet is looked at from the beginning.
    default InReview recall() {
        throw notNow("taken back into review");
    }

    /// The instrument is brought before a court.
    default Challenged challenge() {
        throw notNow("challenged");
    }

    /// The court has decided: the case is looked at from the beginning.
    default InReview endChallenge() {
        throw notNow("freed of a challenge");
    }

    default CaseState disclose(Instant at) {
        throw notNow("disclosed");
    }

    default CaseState findNothing(Instant at) {
        throw notNow("closed without data");
    }

    /// The agency does not want the data any more.
    default Withdrawn withdraw(Instant at) {
        throw notNow("withdrawn");
    }

    /// An emergency that has not come to its end, and to whose paper it has not come either.
    default boolean owesPaper() {
        return basis() == Basis.EMERGENCY && endedAt() == null;
    }

    /// Whether a paper that was let in is looked at. Intake acknowledged it, so it is not passed over because review
    /// came to an end of its own meanwhile, unless that rests on a paper or on the agency's own word.
    default boolean takesPaper() {
        return owesPaper();
    }

    /// The paper of an emergency was admitted: from now on it is a case like any other and looked at from the
    /// beginning.
    default Open receivePaper() {
        if (!takesPaper()) {
            throw notNow("opened");
        }
        return new Open();
    }

    /// No paper that is good enough came for an emergency.
    default Unfounded giveUp(Instant at) {
        if (!owesPaper()) {
            throw notNow("given up");
        }
        return Unfounded.from(this, at);
    }

    /// Whether the agency could still withdraw it.
    default boolean isUnderWay() {
        return endedAt() == null;
    }

    private Objection notNow(String move) {
        return new Objection(Kind.ILLEGAL_MOVE, "A case that is " + name() + " cannot be " + move + ".");
    }

    /// An emergency whose paper has not come, where the operator lets nothing out before. The data are kept; nobody can
    /// decide on it, so nothing can leave.
    record EmergencyPreserved() implements CaseState {
        @Override
        public Name name() {
            return Name.EMERGENCY_PRESERVED;
        }

        @Override
        public Basis basis() {
            return Basis.EMERGENCY;
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }
    }

    /// An emergency that may be answered before its paper. Nobody works on it yet.
    record EmergencyOpen() implements CaseState {
        @Override
        public Name name() {
            return Name.EMERGENCY_OPEN;
        }

        @Override
        public Basis basis() {
            return Basis.EMERGENCY;
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }

        @Override
        public InReview assign(Assignment to) {
            return new InReview(to, Basis.EMERGENCY);
        }
    }

    /// Nobody works on it yet.
    record Open() implements CaseState {
        @Override
        public Name name() {
            return Name.OPEN;
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }

        @Override
        public InReview assign(Assignment to) {
            return new InReview(to, Basis.PAPER);
        }
    }

    record InReview(Assignment assignment, Basis basis) implements CaseState {
        @Override
        public Name name() {
            return basis == Basis.EMERGENCY ? Name.EMERGENCY_IN_REVIEW : Name.IN_REVIEW;
        }

        @Override
        public InReview assign(Assignment to) {
            return new InReview(to, basis);
        }

        @Override
        public CaseState release() {
            return basis == Basis.EMERGENCY ? new EmergencyOpen() : new Open();
        }

        @Override
        public void mustBeInReview() {}

        @Override
        public Challenged challenge() {
            if (basis == Basis.EMERGENCY) {
                throw new Objection(Kind.ILLEGAL_MOVE, "Before the paper is there, there is nothing to challenge.");
            }
            return new Challenged(assignment);
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }

        /// A denial decides at once, and so does a grant without content of few accounts. All others wait for a second
        /// person, and so does everything that is to leave before a paper.
        @Override
        public CaseState recommend(Recommendation recommendation, Answers answers) {
            answers.mustBeComplete(basis);
            return switch (recommendation) {
                case Denial denial -> new Denied(assignment, denial, basis);
                case Grant grant -> {
                    answers.mustAllow(grant);
                    mustBeTheLeast(grant);
                    yield grant.needsTwoPeople() || basis == Basis.EMERGENCY
                            ? new Recommended(assignment, grant, basis)
                            : new Approved(assignment, grant, null, basis);
                }
            };
        }

        private void mustBeTheLeast(Grant grant) {
            if (basis == Basis.EMERGENCY && grant.scope().hasContent()) {
                throw new Objection(Kind.BEYOND_EMERGENCY);
            }
        }
    }

    /// A court is asked whether the instrument has to be carried out. No way leads from here to a disclosure.
    record Challenged(Assignment assignment) implements CaseState {
        @Override
        public Name name() {
            return Name.CHALLENGED;
        }

        @Override
        public InReview endChallenge() {
            return new InReview(assignment, Basis.PAPER);
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }
    }

    /// A grant of content, of many accounts, or before a paper, that a second person has to look at.
    record Recommended(Assignment assignment, Grant recommendation, Basis basis) implements CaseState {
        @Override
        public Name name() {
            return basis == Basis.EMERGENCY ? Name.EMERGENCY_RECOMMENDED : Name.RECOMMENDED;
        }

        /// Who recommended has nothing to do with the case any more.
        public InReview drop() {
            return new InReview(assignment, basis);
        }

        @Override
        public Approved approve(Approval approval) {
            mustBeAnotherPerson(approval.by());
            return new Approved(assignment, recommendation, approval, basis);
        }

        @Override
        public InReview giveBack(Person approver) {
            if (approver.isSameAs(recommendation.by())) {
                throw new Objection(Kind.OWN_RECOMMENDATION);
            }
            return new InReview(assignment, basis);
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }

        private void mustBeAnotherPerson(Person approver) {
            if (approver.mayBeSameAs(recommendation.by())) {
                throw new Objection(Kind.OWN_RECOMMENDATION);
            }
        }
    }

    /// The scope may leave the house; the disclosure is owed.
    ///
    /// @param approval absent when the scope holds no content and few accounts, and there is a paper
    record Approved(
            Assignment assignment,
            Grant recommendation,
            @Nullable Approval approval,
            Basis basis) implements CaseState {
        public Approved {
            if (recommendation.needsTwoPeople() && approval == null) {
                throw new IllegalArgumentException("neither content nor many accounts are approved by one person");
            }
            if (basis == Basis.EMERGENCY
                    && (approval == null || recommendation.scope().hasContent())) {
                throw new IllegalArgumentException("before a paper two people approve, and never content");
            }
        }

        @Override
        public Name name() {
            return basis == Basis.EMERGENCY ? Name.EMERGENCY_APPROVED : Name.APPROVED;
        }

        @Override
        public InReview recall() {
            return new InReview(assignment, basis);
        }

        @Override
        public CaseState disclose(Instant at) {
            return basis == Basis.EMERGENCY ? new EmergencyAnswered(this) : new Disclosed(this, at);
        }

        @Override
        public CaseState findNothing(Instant at) {
            return basis == Basis.EMERGENCY ? new EmergencyAnswered(this) : new NoData(this, at);
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }
    }

    /// Answered before the paper, with a package or with the word that there is nothing. The agency owes its paper, and
    /// cannot take back any more what it was given.
    record EmergencyAnswered(Approved approved) implements CaseState {
        @Override
        public Name name() {
            return Name.EMERGENCY_ANSWERED;
        }

        @Override
        public Basis basis() {
            return Basis.EMERGENCY;
        }

        @Override
        public Assignment assignment() {
            return approved.assignment();
        }

        @Override
        public Grant recommendation() {
            return approved.recommendation();
        }

        @Override
        public @Nullable Approval approval() {
            return approved.approval();
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    record Disclosed(Approved approved, Instant endedAt) implements CaseState {
        @Override
        public Name name() {
            return Name.DISCLOSED;
        }

        @Override
        public Assignment assignment() {
            return approved.assignment();
        }

        @Override
        public Grant recommendation() {
            return approved.recommendation();
        }

        @Override
        public @Nullable Approval approval() {
            return approved.approval();
        }
    }

    /// Approved, and then there was no such account or no record.
    record NoData(Approved approved, Instant endedAt) implements CaseState {
        @Override
        public Name name() {
            return Name.NO_DATA;
        }

        @Override
        public Assignment assignment() {
            return approved.assignment();
        }

        @Override
        public Grant recommendation() {
            return approved.recommendation();
        }

        @Override
        public @Nullable Approval approval() {
            return approved.approval();
        }
    }

    /// @param basis what was looked at: nobody has looked yet at a paper that comes later
    record Denied(Assignment assignment, Denial recommendation, Basis basis) implements CaseState {
        @Override
        public Name name() {
            return Name.DENIED;
        }

        @Override
        public Instant endedAt() {
            return recommendation.at();
        }

        @Override
        public boolean takesPaper() {
            return basis == Basis.EMERGENCY;
        }
    }

    /// The agency took it back before anything was disclosed. What had been decided by then stays to be seen.
    record Withdrawn(
            @Nullable Assignment assignment,
            @Nullable Grant recommendation,
            @Nullable Approval approval,
            Instant endedAt)
            implements CaseState {

        static Withdrawn from(CaseState before, Instant at) {
            Grant grant = before.recommendation() instanceof Grant granted ? granted : null;
            return new Withdrawn(before.assignment(), grant, before.approval(), at);
        }

        @Override
        public Name name() {
            return Name.WITHDRAWN;
        }
    }

    /// An emergency for which no paper came in time, or none that the rules let in. What had been decided by then stays
    /// to be seen.
    record Unfounded(
            @Nullable Assignment assignment,
            @Nullable Grant recommendation,
            @Nullable Approval approval,
            Instant endedAt)
            implements CaseState {

        static Unfounded from(CaseState before, Instant at) {
            Grant grant = before.recommendation() instanceof Grant granted ? granted : null;
            return new Unfounded(before.assignment(), grant, before.approval(), at);
        }

        @Override
        public Name name() {
            return Name.UNFOUNDED;
        }
    }
}
