package dev.daylight.reporting.report;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/// What can go wrong when somebody asks for figures.
enum ReportProblem {
    MALFORMED_QUARTER("malformed-quarter", Status.BAD_REQUEST, "A quarter is written like 2026-Q3."),
    NO_REPORT("no-report", Status.NOT_FOUND, "There is no report for this quarter: nobody filed a data request in it."),
    FIGURES_UNAVAILABLE(
            "figures-unavailable",
            Status.SERVICE_UNAVAILABLE,
            "The figures cannot be read at the moment. Please try again in a minute.");

    private final String slug;
    private final Status status;
    private final String sentence;

    ReportProblem(String slug, Status status, String sentence) {
        this.slug = slug;
        this.status = status;
        this.sentence = sentence;
    }

    HttpProblem problem() {
        return HttpProblem.builder()
                .withType(URI.create("urn:daylight:problem:" + slug))
                .withStatus(status)
                .withTitle(sentence)
                .build();
    }
}
