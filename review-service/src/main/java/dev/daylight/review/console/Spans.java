package dev.daylight.review.console;

import dev.daylight.review.deadline.TimeLeft;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;

/// How stretches of time are written on the pages.
@TemplateExtension
final class Spans {

    private Spans() {}

    static TimeLeft span(Duration left) {
        return TimeLeft.of(left);
    }
}
