package dev.daylight.intake.datarequest;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.paging.Cursor;
import dev.daylight.intake.paging.Limit;
import dev.daylight.intake.problem.Fault;
import dev.daylight.intake.problem.Findings;
import dev.daylight.intake.problem.IntakeProblem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agency looks for among its requests. Everything absent means: any.
///
/// @param dueBefore only those whose answer is still owed, and due before this moment
/// @param caseNumber exactly this one, however it is spaced
/// @param filedBy subject id of who filed
/// @param cursor the last one of the page before
public record RequestSearch(
        @Nullable RequestStatus status,
        @Nullable DataRequestKind kind,
        @Nullable Instant dueBefore,
        @Nullable String caseNumber,
        @Nullable String filedBy,
        @Nullable UUID cursor,
        int limit) {

    /// Everything, as pages show it.
    public static RequestSearch newest(@Nullable String cursor) {
        Findings findings = new Findings();
        UUID after = cursor == null ? null : Cursor.read(findings, cursor);
        demandNone(findings);
        return new RequestSearch(null, null, null, null, null, after, Limit.USUAL);
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem with all faults at once
    public static RequestSearch of(
            @Nullable String status,
            @Nullable String kind,
            @Nullable String dueBefore,
            @Nullable String caseNumber,
            @Nullable String filedBy,
            @Nullable String cursor,
            @Nullable String limit,
            String caller) {
        Findings findings = new Findings();
        if (filedBy != null && !filedBy.equals("me")) {
            findings.add(Fault.UNKNOWN_VALUE.at("/filedBy", "Allowed is: me."));
        }
        RequestSearch search = new RequestSearch(
                status == null ? null : findings.oneOf("/status", status, RequestStatus.class),
                kind == null ? null : findings.oneOf("/kind", kind, DataRequestKind.class),
                dueBefore == null ? null : Times.instant(findings, "/dueBefore", dueBefore),
                caseNumber == null ? null : findings.text("/caseNumber", caseNumber, 100),
                filedBy == null ? null : caller,
                cursor == null ? null : Cursor.read(findings, cursor),
                Limit.read(findings, limit));
        demandNone(findings);
        return search;
    }

    private static void demandNone(Findings findings) {
        if (!findings.none()) {
            throw IntakeProblem.VALIDATION_FAILED.because(
                    "See violations; pointers name the parameters.", findings.violations());
        }
    }

    /// Case numbers are personal.
    @Override
    public String toString() {
        return "RequestSearch[" + status + " " + kind + "]";
    }
}
