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
        DENIED
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

    private Objection notNow(String move) {
        return new Objection(Kind.ILLEGAL_MOVE, "A case that is " + name() + " cannot be " + move + ".");
    }

    /// Nobody works on it yet.
    record Open() implements CaseState {
        @Override
        public Name name() {
            return Name.OPEN;
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
}
