package dev.daylight.intake.followup;

import dev.daylight.intake.datarequest.DataRequest;
import java.time.Instant;
import java.util.UUID;

/// Reads what was sent, looks at papers and stores them, outside of any transaction.
@FunctionalInterface
public interface Preparation {

    /// @param followUpId the id that this will have
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when something about it is wrong
    Change prepare(UUID requestId, UUID followUpId);

    /// What happens to the request, inside the transaction, its row locked.
    @FunctionalInterface
    interface Change {

        /// @param now by the database's clock, which all replicas share
        /// @throws io.quarkiverse.resteasy.problem.HttpProblem when it cannot be done to this request;
        ///     undoes everything
        Effect apply(DataRequest request, Instant now);
    }
}
