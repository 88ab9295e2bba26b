package dev.daylight.intake.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes of a package, both ends included (RFC 9110 section 14).
record ByteRange(long first, long last) {

    /// At most eighteen digits: more is no size of anything, and would not fit a long.
    private static final Pattern SINGLE =
            Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})", Pattern.CASE_INSENSITIVE);

    sealed interface Wanted {}

    record Whole() implements Wanted {}

    record Part(ByteRange range) implements Wanted {}

    record Unsatisfiable() implements Wanted {}

    long length() {
        return last - first + 1;
    }

    static ByteRange whole(long bytes) {
        return new ByteRange(0, bytes - 1);
    }

    /// What is not understood is ignored, as the standard wants it: the whole is never wrong. So are several ranges at
    /// once, which no client needs to resume a download.
    ///
    /// @param tag the package's strong entity tag, with its quotes
    static Wanted wanted(@Nullable String range, @Nullable String ifRange, String tag, long bytes) {
        if (range == null || ifRange != null && !ifRange.strip().equals(tag)) {
            return new Whole();
        }
        Matcher single = SINGLE.matcher(range.strip());
        if (!single.matches() || single.group(1).isEmpty() && single.group(2).isEmpty()) {
            return new Whole();
        }
        return single.group(1).isEmpty()
                ? suffix(Long.parseLong(single.group(2)), bytes)
                : between(single.group(1), single.group(2), bytes);
    }

    private static Wanted suffix(long length, long bytes) {
        return length == 0 || bytes == 0
                ? new Unsatisfiable()
                : new Part(new ByteRange(Math.max(0, bytes - length), bytes - 1));
    }

    private static Wanted between(String from, String to, long bytes) {
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        if (last < first) {
            return new Whole();
        }
        return first >= bytes ? new Unsatisfiable() : new Part(new ByteRange(first, Math.min(last, bytes - 1)));
    }
}
