package dev.daylight.intake.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The database holds the life of a request to the same rules as the code, whoever is connected.
@QuarkusTest
class RequestLifeInDatabaseTest {

    @Inject
    Database database;

    @Test
    void theTableOfMovesSaysWhatTheCodeSays() {
        List<String> code = new ArrayList<>();
        for (DataRequestKind kind : DataRequestKind.values()) {
            for (RequestStatus before : RequestStatus.values()) {
                for (RequestStatus after : RequestStatus.values()) {
                    if (before.mayBecome(after, kind)) {
                        code.add(kind + " " + before + " " + after);
                    }
                }
            }
        }

        assertThat(database.texts("SELECT kind || ' ' || before || ' ' || after FROM request_move"))
                .containsExactlyInAnyOrderElementsOf(code);
    }

    @Test
    void everyIllegalMoveIsRefusedByTheDatabase() {
        UUID id = Door.filed(Agencies.certified());

        for (RequestStatus next : RequestStatus.values()) {
            boolean allowed = RequestStatus.RECEIVED.mayBecome(next, DataRequestKind.PRODUCTION);
            String complaint = database.refuses("DO $$ BEGIN UPDATE data_request SET status = '" + next
                    + "' WHERE id = '" + id + "'; RAISE EXCEPTION 'undone'; END $$");
            if (allowed || next == RequestStatus.RECEIVED) {
                assertThat(complaint).as(next.name()).contains("undone");
            } else {
                assertThat(complaint).as(next.name()).doesNotContain("undone");
            }
        }
    }

    @Test
    void theCheckKnowsTheStatusesOfEachKind() {
        UUID id = Door.filed(Agencies.certified());
        // As a new row: then no trigger stands before the check.
        for (RequestStatus status : RequestStatus.values()) {
            String complaint =
                    database.refuses("INSERT INTO data_request (id, agency_id, kind, desired, status, reasons,"
                            + " rules_version, filed_at, sealed_particulars, particulars_bucket, particulars_key,"
                            + " particulars_sha256, particulars_bytes, instrument_key, version)"
                            + " SELECT '" + UUID.randomUUID() + "', agency_id, kind, desired, '" + status
                            + "', reasons,"
                            + " rules_version, filed_at, sealed_particulars, particulars_bucket, particulars_key,"
                            + " particulars_sha256, particulars_bytes, instrument_key, 0 FROM data_request WHERE id = '"
                            + id
                            + "'");
            boolean known = status.isOf(DataRequestKind.PRODUCTION) && status != RequestStatus.DISCLOSED;

            assertThat(complaint.isEmpty()).as("%s: %s", status, complaint).isEqualTo(known);
        }
    }

    @Test
    void theKindOfARequestNeverChanges() {
        UUID id = Door.filed(Agencies.certified());

        assertThat(database.refuses("UPDATE data_request SET kind = 'EMERGENCY' WHERE id = '" + id + "'"))
                .isNotEmpty();
    }
}
