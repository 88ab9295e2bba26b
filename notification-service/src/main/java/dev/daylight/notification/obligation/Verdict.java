package dev.daylight.notification.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What becomes of an owed notice now.
public sealed interface Verdict {

    /// @param delayedUntil the end of the last order that was in force after the disclosure; absent when none was
    record Send(@Nullable Instant delayedUntil) implements Verdict {}

    /// @param until when the reason may go away by itself; absent when nobody can say
    record Hold(HoldReason reason, @Nullable Instant until) implements Verdict {}

    /// @param provision the law that forbids the provider to tell
    record Forbidden(String provision) implements Verdict {}
}
