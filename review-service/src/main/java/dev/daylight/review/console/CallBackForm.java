package dev.daylight.review.console;

import dev.daylight.review.border.PlainText;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.emergency.Call;
import dev.daylight.review.emergency.CallBack;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The form by which a reviewer tells of a call back.
class CallBackForm {

    @FormParam("version")
    @Nullable
    String version;

    @FormParam("number")
    @Nullable
    String number;

    @FormParam("called-at")
    @Nullable
    String calledAt;

    @FormParam("outcome")
    @Nullable
    String outcome;

    @FormParam("spoken-to")
    @Nullable
    String spokenTo;

    Call call() {
        if (number == null || calledAt == null || outcome == null) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
        try {
            return new Call(
                    number,
                    LocalDateTime.parse(calledAt).toInstant(ZoneOffset.UTC),
                    CallBack.Outcome.valueOf(outcome),
                    PlainText.of("spoken-to", spokenTo));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Objection(Kind.INVALID_REQUEST);
        }
    }
}
