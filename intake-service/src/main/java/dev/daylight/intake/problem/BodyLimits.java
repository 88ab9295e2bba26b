package dev.daylight.intake.problem;

import dev.daylight.problems.BodySizes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How much a caller may send where: documents come with filings, everything else is small.
@ApplicationScoped
public class BodyLimits implements BodySizes {

    /// Room for the JSON part, the form's fields and the boundaries beside the document.
    private static final long FORM_AROUND_DOCUMENT = 512 * 1024;

    /// What follows a filing with a paper of its own.
    private static final Pattern WITH_DOCUMENT = Pattern.compile(
            "/v1/data-requests/[^/]+/" + "(amendments|paper|confidentiality-orders(/[^/]+/(extensions|lifts))?)");

    private static final Pattern PORTAL_FOLLOW_UP = Pattern.compile("/portal/requests/[^/]+/follow-ups");

    private final long instrumentLimit;
    private final long jsonLimit;

    BodyLimits(
            @ConfigProperty(name = "daylight.intake.instrument-limit-bytes") long instrumentLimit,
            @ConfigProperty(name = "daylight.intake.json-limit-bytes") long jsonLimit) {
        this.instrumentLimit = instrumentLimit;
        this.jsonLimit = jsonLimit;
    }

    public long instrumentLimit() {
        return instrumentLimit;
    }

    /// Of a JSON body, and of the JSON part beside a document.
    public long jsonLimit() {
        return jsonLimit;
    }

    @Override
    public long largest(String path) {
        boolean withDocument = path.equals("/v1/data-requests")
                || path.equals("/portal/requests")
                || PORTAL_FOLLOW_UP.matcher(path).matches()
                || WITH_DOCUMENT.matcher(path).matches();
        return withDocument ? instrumentLimit + FORM_AROUND_DOCUMENT : jsonLimit;
    }
}
