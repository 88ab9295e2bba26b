package dev.daylight.review.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes and reads the trail.
@ApplicationScoped
public class AuditTrail {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Database database;
    private final EnrolledPeople people;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    AuditTrail(Database database, EnrolledPeople people, Gatekeeper gatekeeper, Clock clock) {
        this.database = database;
        this.people = people;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /// Beside a change, in its transaction: neither is there without the other.
    @Transactional(TxType.MANDATORY)
    public void record(UUID caseId, Action action, Person by, Map<String, ?> detail) {
        write(caseId, action, by, detail);
    }

    /// Before something is looked at or fetched: whoever sees it has been written down already.
    @Transactional(TxType.REQUIRES_NEW)
    ///
    /// @param caseId absent of what is about no case, or about many
    public void recordAhead(@Nullable UUID caseId, Action action, Person by, Map<String, ?> detail) {
        write(caseId, action, by, detail);
    }

    public List<AuditEntry> of(UUID caseId) {
        return database.all(
                "SELECT * FROM audit_entry WHERE case_id = ? ORDER BY id",
                row -> new AuditEntry(
                        row.constant("action", Action.class),
                        new Person(row.text("actor"), row.text("actor_name")),
                        row.instant("at"),
                        read(row.text("detail"))),
                caseId);
    }

    private void write(@Nullable UUID caseId, Action action, Person by, Map<String, ?> detail) {
        people.remember(by);
        if (caseId != null) {
            gatekeeper.mustLetPass(caseId, action, by);
        }
        try {
            database.change(
                    """
                    INSERT INTO audit_entry (case_id, action, actor, actor_name, detail, at)
                    VALUES (?, ?, ?, ?, ?::jsonb, ?)""", caseId, action, by.subject(), by.name(), json.writeValueAsString(detail), clock.instant());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the detail of " + action + " cannot be written", e);
        }
    }

    private Map<String, Object> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a trail entry cannot be read", e);
        }
    }
}
