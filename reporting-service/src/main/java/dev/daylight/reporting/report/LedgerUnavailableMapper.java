package dev.daylight.reporting.report;

import dev.daylight.reporting.tally.LedgerUnavailable;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class LedgerUnavailableMapper {

    private static final Logger LOG = Logger.getLogger(LedgerUnavailableMapper.class);

    /// Unknown figures are said to be unknown. A number would be believed.
    @ServerExceptionMapper
    Response toResponse(LedgerUnavailable unavailable) {
        LOG.errorf(unavailable, "figures could not be read");
        return Response.fromResponse(ReportProblem.FIGURES_UNAVAILABLE.problem().toResponse())
                .header("Retry-After", "30")
                .build();
    }
}
