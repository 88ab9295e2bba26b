package dev.daylight.intake.problem;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How much a caller may send where: documents come with filings, everything else is small.
@ApplicationScoped
public class BodyLimits {

    private static final long SMALL_BODY = 256 * 1024;
    /// Room for the JSON part, the form's fields and the boundaries beside the document.
    private static final long FORM_AROUND_DOCUMENT = 512 * 1024;

    private final long instrumentLimit;

    BodyLimits(@ConfigProperty(name = "daylight.intake.instrument-limit-bytes") long instrumentLimit) {
        this.instrumentLimit = instrumentLimit;
    }

    public long instrumentLimit() {
        return instrumentLimit;
    }

    long limitOf(String path) {
        boolean filing = path.equals("/v1/data-requests") || path.equals("/portal/requests");
        return filing ? instrumentLimit + FORM_AROUND_DOCUMENT : SMALL_BODY;
    }
}
