package dev.daylight.review.queue;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.review.audit.Person;
import dev.daylight.review.casefile.CaseState;
import dev.daylight.review.disclosure.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case as the queue shows it: enough to choose what to work on, nothing that needs the particulars.
///
/// @param agency its name; absent while intake has not told of it
/// @param dueAt absent while the clock stands still, of what is over, and while nobody has reckoned it
/// @param stoppedSince present while it stands still
/// @param toDo whether a person of ours has something to do
/// @param left what is left; negative when it is over
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueLine(
        UUID id,
        CaseState.Name state,
        long version,
        DataRequestKind kind,
        @Nullable String agency,
        String country,
        Set<DataCategory> categories,
        Instant filedAt,
        @Nullable Person reviewer,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedSince,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration left,

        boolean toDo,
        boolean overdue,
        boolean confidential,
        @Nullable Obstacle waitingFor,
        @JsonIgnore QueuePlace place) {}
