package dev.daylight.notification.obligation;

import dev.daylight.contracts.casefile.NoticeRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that the decision about one notice looks at, read under the lock of the case.
///
/// @param historyComplete whether the filing and the opening of the case have been read
/// @param paper of a disclosure in an emergency, absent of any other
/// @param orders everything ever said about the case's orders
/// @param casesPassed review's watermark, empty when unknown
/// @param dataRequestsPassed intake's watermark, empty when unknown
/// @param eventParked whether something about the case waits for an operator
/// @param databaseTime the clock that decides
/// @param machineTime the clock of this machine, to notice when one of the two is wrong
record NoticeQuestion(
        NoticeRule rule,
        String provision,
        Instant disclosedAt,
        boolean historyComplete,
        @Nullable OwedPaper paper,
        List<OrderRecord> orders,
        Optional<Instant> casesPassed,
        Optional<Instant> dataRequestsPassed,
        boolean eventParked,
        Instant databaseTime,
        Instant machineTime) {}
