package dev.daylight.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daylight.reporting.tally.Quarter;
import dev.daylight.reporting.tally.Tallies;
import dev.daylight.reporting.tally.Tallies.Tally;
import io.quarkus.qute.i18n.Localized;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Quarterly reports for machines, and for people with spreadsheets.
@Path("/v1")
@PermitAll
@Tag(name = "Figures", description = "What was asked of the provider and what became of it. Public, read-only.")
class QuartersResource {

    private final Tallies tallies;
    private final FigureTexts texts;
    private final ObjectMapper json;

    QuartersResource(Tallies tallies, @Localized("en") FigureTexts texts, ObjectMapper json) {
        this.tallies = tallies;
        this.texts = texts;
        this.json = json;
    }

    @GET
    @Path("quarters")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The quarters that have a report, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuarterList.class)))
    public Response quarters(@Context Request request) {
        return json(request, QuarterList.of(tallies.now()));
    }

    @GET
    @Path("quarters/{quarter}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The report of a quarter, written like 2026-Q3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuarterReport.class)))
    @APIResponse(responseCode = "400", description = "Not written like a quarter: malformed-quarter")
    @APIResponse(responseCode = "404", description = "Nobody filed a data request in the quarter: no-report")
    public Response quarter(@PathParam("quarter") String written, @Context Request request) {
        Tally tally = tallies.now();
        return json(request, QuarterReport.of(reported(written, tally), tally, texts));
    }

    @GET
    @Path("quarters/{quarter}.csv")
    @Produces("text/csv")
    @Operation(summary = "The report of a quarter as CSV (RFC 4180), one fact a row")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @APIResponse(responseCode = "400", description = "Not written like a quarter: malformed-quarter")
    @APIResponse(responseCode = "404", description = "Nobody filed a data request in the quarter: no-report")
    public Response table(@PathParam("quarter") String written, @Context Request request) {
        Tally tally = tallies.now();
        Quarter quarter = reported(written, tally);
        return Published.answer(request, TidyTable.of(quarter, tally.sheet()))
                .type("text/csv; charset=utf-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-requests-" + quarter + ".csv\"")
                .build();
    }

    @GET
    @Path("live")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All data disclosed up to today, per category")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LiveFigures.class)))
    public Response live(@Context Request request) {
        return json(request, LiveFigures.of(tallies.now()));
    }

    private static Quarter reported(String written, Tally tally) {
        Quarter quarter = Quarter.parse(written).orElseThrow(ReportProblem.MALFORMED_QUARTER::problem);
        if (!tally.sheet().quarters().contains(quarter)) {
            throw ReportProblem.NO_REPORT.problem();
        }
        return quarter;
    }

    /// Written here, since the tag is made of the text.
    private Response json(Request request, Object body) {
        try {
            return Published.answer(request, json.writeValueAsString(body))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures can always be written", e);
        }
    }
}
