package dev.daylight.review.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.datarequest.DataRequestEvent.DeliveryEnded;
import dev.daylight.review.audit.Action;
import dev.daylight.review.audit.AuditEntry;
import dev.daylight.review.audit.AuditTrail;
import dev.daylight.review.audit.Person;
import dev.daylight.review.outside.AgencyKeys;
import dev.daylight.review.outside.AskedFor;
import dev.daylight.review.outside.Desk;
import dev.daylight.review.outside.Intake;
import dev.daylight.review.outside.OutsideWorld;
import dev.daylight.review.outside.Records;
import dev.daylight.review.outside.TheProvider;
import dev.daylight.review.outside.TheProvider.Item;
import dev.daylight.review.outside.Tokens;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What becomes of the object when its time at the agency's door is over.
@QuarkusTest
class EndedPackagesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AgencyKeys KEYS = AgencyKeys.madeNow();

    @Inject
    Intake intake;

    @Inject
    Records records;

    @Inject
    ObjectStore objectStore;

    @Inject
    AuditTrail auditTrail;

    @Inject
    PackageSweeper sweeper;

    @Test
    void theObjectGoesAfterItsTimeAndTheRecordOfItStays() {
        // Given
        UUID stillOpen = disclosed("open@example.org");
        UUID over = disclosed("over@example.org");
        String sha256 = sha256(over);

        // When: the end is told twice, and once of what has not ended
        intake.tells(
                stillOpen,
                new DeliveryEnded(
                        stillOpen, disclosure(stillOpen), Instant.now().plusSeconds(3600)));
        intake.tells(over, ended(over), ended(over));

        // Then
        await().atMost(SOON).until(() -> !deletions(over).isEmpty());
        assertThat(isStored(over)).isFalse();
        assertThat(deletions(over)).singleElement().satisfies(entry -> {
            assertThat(entry.by().isSameAs(Person.SERVICE)).isTrue();
            assertThat(entry.detail())
                    .containsEntry("disclosureId", disclosure(over).toString());
            assertThat(entry.detail()).containsKeys("sha256", "endedAt");
        });
        assertThat(sha256(over)).isEqualTo(sha256);
        await().atMost(SOON).until(() -> owed(stillOpen) == 1);
        sweeper.removeEnded();
        assertThat(deletions(over)).hasSize(1);
        assertThat(deletions(stillOpen)).isEmpty();
        assertThat(isStored(stillOpen)).isTrue();
        assertThatThrownBy(() -> records.byHand(
                        "UPDATE package_deletion SET deleted_at = NULL WHERE disclosure_id = ?", disclosure(over)))
                .hasMessageContaining("stays written down");
    }

    @Test
    void whoDiedBetweenRemovingAndWritingItDownIsReplaced() {
        UUID id = disclosed("died@example.org");
        objectStore.delete("daylight-packages", records.packageKey(id));

        intake.tells(id, ended(id));

        await().atMost(SOON).until(() -> deletions(id).size() == 1);
    }

    @Test
    void whileObjectStorageIsAwayTheObjectStaysOwed() throws Exception {
        UUID id = disclosed("store-away@example.org");

        OutsideWorld.objectStorage().kill();
        try {
            intake.tells(id, ended(id));
            await().atMost(SOON).until(() -> owed(id) == 1);
            sweeper.removeEnded();
            assertThat(deletions(id)).isEmpty();
        } finally {
            OutsideWorld.objectStorage().start().awaitReady();
        }

        // A minute later; a call that met the store on its way down may hang as long as calls may.
        await().atMost(SOON.multipliedBy(2)).until(() -> {
            records.byHand(
                    "UPDATE package_deletion SET next_attempt_at = now() WHERE disclosure_id = ? AND deleted_at IS NULL",
                    disclosure(id));
            sweeper.removeEnded();
            return deletions(id).size() == 1;
        });
        assertThat(isStored(id)).isFalse();
    }

    private UUID disclosed(String identifier) {
        TheProvider.knows(
                identifier,
                "acc_" + identifier,
                new Item("acc_" + identifier, "SUBSCRIBER", AskedFor.FROM.plusSeconds(60), "x"));
        UUID id = intake.admitted(AskedFor.subscriber(intake.certifiedAgency(KEYS), identifier));
        Desk rita = new Desk(Tokens.rita(), id).allChecksPassed();
        rita.grant("[\"SUBSCRIBER\"]", "[0]").then().statusCode(200);
        await().atMost(SOON).until(() -> rita.state().equals("DISCLOSED"));
        assertThat(isStored(id)).isTrue();
        return id;
    }

    private DeliveryEnded ended(UUID id) {
        return new DeliveryEnded(id, disclosure(id), Instant.now().minusSeconds(3600));
    }

    private UUID disclosure(UUID id) {
        return records.database()
                .first("SELECT id FROM disclosure WHERE case_id = ?", row -> row.uuid("id"), id)
                .orElseThrow();
    }

    private String sha256(UUID id) {
        return records.database()
                .first("SELECT package_sha256 FROM disclosure WHERE case_id = ?", row -> row.text("package_sha256"), id)
                .orElseThrow();
    }

    private int owed(UUID id) {
        return records.database()
                .all(
                        "SELECT disclosure_id FROM package_deletion WHERE disclosure_id = ? AND deleted_at IS NULL",
                        row -> row.uuid("disclosure_id"),
                        disclosure(id))
                .size();
    }

    private List<AuditEntry> deletions(UUID id) {
        return auditTrail.of(id).stream()
                .filter(entry -> entry.action() == Action.PACKAGE_DELETED)
                .toList();
    }

    private boolean isStored(UUID id) {
        try {
            return objectStore.get("daylight-packages", records.packageKey(id), 10_000_000).length > 0;
        } catch (ObjectMissing e) {
            return false;
        }
    }
}
