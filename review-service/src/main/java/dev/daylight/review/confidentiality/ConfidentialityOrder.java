package dev.daylight.review.confidentiality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DocumentReference.Finding;
import dev.daylight.contracts.casefile.OrderState;
import dev.daylight.review.audit.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order that forbids telling the person concerned.
///
/// @param caseId the case that it holds the notice of, or the preservation while no case has taken it over
/// @param filedFor the request that it came with
/// @param revision grows by one with every change; the version for `If-Match`
/// @param confirmedBy absent while nobody has looked at it
/// @param reading names the words that were read from the paper
/// @param startsAt as read from the paper
/// @param advised present when it claims to hold longer than a guideline recommends
/// @param examinedAt when somebody last asked whether an order without end is still needed
/// @param hasPaper whether it came after the request, with a paper of its own
/// @param finding what the machine found of that paper
/// @param extensions what the agency filed to prolong it, oldest first
/// @param lifts what the agency filed to have it lifted, oldest first
public record ConfidentialityOrder(
        UUID id,
        UUID caseId,
        UUID filedFor,
        Standing standing,
        long revision,
        Instant recordedAt,
        @Nullable Person confirmedBy,
        @Nullable UUID reading,
        @Nullable AdverseResult adverseResult,
        @Nullable Instant startsAt,
        @Nullable Advised advised,
        @Nullable Instant examinedAt,
        boolean hasPaper,
        @Nullable Finding finding,
        List<Prolongation> extensions,
        List<Lift> lifts,
        List<OrderShortening> shortenings,
        List<OrderChallenge> challenges) {

    /// The order ends when the law says, not when the agency does.
    ///
    /// @param claimedEnd what the agency named; absent when it named no end
    /// @param law that says how long such an order may hold
    /// @param rulesVersion at which the rules said so
    public record Cut(@Nullable Instant claimedEnd, String law, String rulesVersion) {}

    /// It holds longer than a guideline recommends, which cuts nothing; a person may ask or challenge it.
    ///
    /// @param longestEnd when it should end at the latest
    public record Advised(Instant longestEnd, String law, String rulesVersion) {}

    /// An extension of the order. (A class of that name would be taken for something else by the templates.)
    ///
    /// @param endsAt absent when the agency names no end
    /// @param finding what the machine found of the paper
    public record Prolongation(
            UUID id,
            @Nullable Instant endsAt,
            Instant filedAt,
            @Nullable Finding finding) {}

    /// @param proposedBy absent while nobody has looked at the paper
    /// @param confirmedBy the second person; from then on the order is lifted
    /// @param finding what the machine found of the paper
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lift(
            UUID id,
            Instant filedAt,
            @Nullable Finding finding,
            @Nullable Person proposedBy,
            @Nullable Person confirmedBy) {

        public boolean isToBeProposed() {
            return proposedBy == null;
        }

        public boolean isToBeConfirmed() {
            return proposedBy != null && confirmedBy == null;
        }
    }

    public OrderState state() {
        return standing.state();
    }

    /// Absent when the order names no end; of a lifted order when it was lifted.
    public @Nullable Instant endsAt() {
        return standing.until().until();
    }

    /// Present when the agency claims that it holds longer than the law lets it.
    public @Nullable Cut cut() {
        return standing.until().cut();
    }

    public boolean isLifted() {
        return state() == OrderState.LIFTED;
    }

    public boolean isWithoutEnd() {
        return !isLifted() && endsAt() == null;
    }

    /// Whether it holds, or claims to hold, longer than a law or a guideline of its place says.
    public boolean isAboveMaximum() {
        return !isLifted() && (cut() != null || exceeds(advised));
    }

    private boolean exceeds(@Nullable Advised guideline) {
        Instant end = endsAt();
        return guideline != null && (end == null || end.isAfter(guideline.longestEnd()));
    }

    public boolean isChallenged() {
        return challenges.stream().anyMatch(OrderChallenge::isPending);
    }

    /// Since when, or from the last time on, an order without end has stood unexamined.
    Instant lastLookedAt() {
        return examinedAt == null ? recordedAt : examinedAt;
    }

    /// From when what the agency last said of it is measured.
    Instant lastSaidAt() {
        Instant last = recordedAt;
        for (Prolongation extension : extensions) {
            if (extension.filedAt().isAfter(last)) {
                last = extension.filedAt();
            }
        }
        return last;
    }

    /// What the machine found of one of its papers, if it is one.
    boolean hasPaper(UUID paper) {
        return hasPaper && paper.equals(id)
                || extensions.stream().anyMatch(extension -> extension.id().equals(paper))
                || lifts.stream().anyMatch(lift -> lift.id().equals(paper));
    }

    @Nullable
    Finding findingOf(UUID paper) {
        if (paper.equals(id)) {
            return finding;
        }
        for (Prolongation extension : extensions) {
            if (extension.id().equals(paper)) {
                return extension.finding();
            }
        }
        for (Lift lift : lifts) {
            if (lift.id().equals(paper)) {
                return lift.finding();
            }
        }
        return null;
    }
}
