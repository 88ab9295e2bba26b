package dev.daylight.review.border;

import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// What every write answers with: where the case stands now, and the version for the next write.
public record Written(UUID id, CaseState.Name state, long version) {

    public static Response answer(CaseFile changed) {
        return Response.ok(new Written(changed.id(), changed.state().name(), changed.version()))
                .header(HttpHeaders.ETAG, IfMatch.tag(changed.version()))
                .build();
    }
}
