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
        RECOMMENDED,
        APPROVED,
        DISCLOSED,
        NO_DATA,
        DENIED,
        EMERGENCY_PRESERVED,
        WITHDRAWN,
        UNFOUNDED
    }

    Name name();

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

    default Disclosed disclose(Instant at) {
        throw notNow("disclosed");
    }

    default NoData findNothing(Instant at) {
        throw notNow("closed without data");
    }

    /// The agency does not want the data any more.
    default Withdrawn withdraw(Instant at) {
        throw notNow("withdrawn");
    }

    /// The paper of an emergency was admitted: from now on it is a case like any other.
    default Open receivePaper() {
        throw notNow("opened");
    }

    /// No paper that is good enough came for an emergency.
    default Unfounded giveUp(Instant at) {
        throw notNow("given up");
    }

    /// Whether the agency could still withdraw it.
    default boolean isUnderWay() {
        return endedAt() == null;
    }

    private Objection notNow(String move) {
        return new Objection(Kind.ILLEGAL_MOVE, "A case that is " + name() + " cannot be " + move + ".");
    }

    /// An emergency whose paper has not come. The data are kept; nobody can decide on it, so nothing can leave.
    record EmergencyPreserved() implements CaseState {
        @Override
        public Name name() {
            return Name.EMERGENCY_PRESERVED;
        }

        @Override
        public Open receivePaper() {
            return new Open();
        }

        @Override
        public Unfounded giveUp(Instant at) {
            return new Unfounded(at);
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
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
            return new InReview(to);
        }
    }

    record InReview(Assignment assignment) implements CaseState {
        @Override
        public Name name() {
            return Name.IN_REVIEW;
        }

        @Override
        public InReview assign(Assignment to) {
            return new InReview(to);
        }

        @Override
        public void mustBeInReview() {}

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }

        /// A denial and a grant without content decide at once; content waits for a second person.
        @Override
        public CaseState recommend(Recommendation recommendation, Answers answers) {
            answers.mustBeComplete();
            return switch (recommendation) {
                case Denial denial -> new Denied(assignment, denial);
                case Grant grant -> {
                    answers.mustAllHavePassed();
                    yield grant.scope().hasContent()
                            ? new Recommended(assignment, grant)
                            : new Approved(assignment, grant, null);
                }
            };
        }
    }

    /// A grant of content that a second person has to look at.
    record Recommended(Assignment assignment, Grant recommendation) implements CaseState {
        @Override
        public Name name() {
            return Name.RECOMMENDED;
        }

        @Override
        public Approved approve(Approval approval) {
            mustBeAnotherPerson(approval.by());
            return new Approved(assignment, recommendation, approval);
        }

        @Override
        public InReview giveBack(Person approver) {
            mustBeAnotherPerson(approver);
            return new InReview(assignment);
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }

        private void mustBeAnotherPerson(Person approver) {
            if (approver.isSameAs(recommendation.by())) {
                throw new Objection(Kind.OWN_RECOMMENDATION);
            }
        }
    }

    /// The scope may leave the house; the disclosure is owed.
    ///
    /// @param approval absent when the scope holds no content
    record Approved(
            Assignment assignment,
            Grant recommendation,
            @Nullable Approval approval) implements CaseState {
        public Approved {
            if (recommendation.scope().hasContent() && approval == null) {
                throw new IllegalArgumentException("content is never approved by one person alone");
            }
        }

        @Override
        public Name name() {
            return Name.APPROVED;
        }

        @Override
        public Disclosed disclose(Instant at) {
            return new Disclosed(this, at);
        }

        @Override
        public NoData findNothing(Instant at) {
            return new NoData(this, at);
        }

        @Override
        public Withdrawn withdraw(Instant at) {
            return Withdrawn.from(this, at);
        }
    }

    record Disclosed(Approved basis, Instant endedAt) implements CaseState {
        @Override
        public Name name() {
            return Name.DISCLOSED;
        }

        @Override
        public Assignment assignment() {
            return basis.assignment();
        }

        @Override
        public Grant recommendation() {
            return basis.recommendation();
        }

        @Override
        public @Nullable Approval approval() {
            return basis.approval();
        }
    }

    /// Approved, and then there was no such account or no record.
    record NoData(Approved basis, Instant endedAt) implements CaseState {
        @Override
        public Name name() {
            return Name.NO_DATA;
        }

        @Override
        public Assignment assignment() {
            return basis.assignment();
        }

        @Override
        public Grant recommendation() {
            return basis.recommendation();
        }

        @Override
        public @Nullable Approval approval() {
            return basis.approval();
        }
    }

    record Denied(Assignment assignment, Denial recommendation) implements CaseState {
        @Override
        public Name name() {
            return Name.DENIED;
        }

        @Override
        public Instant endedAt() {
            return recommendation.at();
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

    /// An emergency for which no paper came in time, or none that the rules let in.
    record Unfounded(Instant endedAt) implements CaseState {
        @Override
        public Name name() {
            return Name.UNFOUNDED;
        }
    }
}
