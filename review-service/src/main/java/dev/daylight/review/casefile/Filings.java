package dev.daylight.review.casefile;

import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Requests as filed, whether they became cases or not.
@ApplicationScoped
public class Filings {

    private final Database database;

    Filings(Database database) {
        this.database = database;
    }

    public Filing get(UUID requestId) {
        return database.first("SELECT * FROM filed_request WHERE id = ?", CaseRows::filing, requestId)
                .orElseThrow(() -> new IllegalStateException("no such filing"));
    }
}
