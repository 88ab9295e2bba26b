package dev.daylight.intake.requestkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import dev.daylight.contracts.casefile.CaseEvent.CaseShredded;
import dev.daylight.intake.outside.Agencies;
import dev.daylight.intake.outside.Database;
import dev.daylight.intake.outside.Door;
import dev.daylight.intake.outside.Outside;
import dev.daylight.intake.outside.ReviewStandIn;
import dev.daylight.intake.outside.Tokens;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.KeyDestroyed;
import dev.daylight.sealing.ObjectMissing;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.SealBroken;
import dev.daylight.sealing.Sealing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestKeysTest {

    private static final String BUCKET = "daylight-documents";
    private static final String WHO = "retention";

    @Inject
    RequestKeys requestKeys;

    @Inject
    KeyCare care;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    /// What review has: the store and the master keys.
    @Inject
    DataKeys keysOfReview;

    @Inject
    Sealing masterKeys;

    @Inject
    ObjectStore store;

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Test
    void nothingOfAShreddedRequestOpensAnyMore() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);
        List<byte[]> documents = List.of(document(id, "particulars"), document(id, "instrument"));
        byte[] column = column(id);
        assertThat(requestKeys.open(column, id, own(id))).isNotEmpty();
        assertThat(review(documents.getFirst(), id, "particulars")).isNotEmpty();

        assertThat(requestKeys.shred(id, WHO)).isTrue();

        for (byte[] document : documents) {
            for (String context : List.of("particulars", "instrument")) {
                assertThatThrownBy(() -> review(document, id, context)).isInstanceOf(KeyDestroyed.class);
                assertThatThrownBy(() -> masterKeys.open(document, context + "/" + id))
                        .isInstanceOf(SealBroken.class);
            }
        }
        assertThatThrownBy(() -> requestKeys.open(column, id, own(id))).isInstanceOf(KeyDestroyed.class);
        assertThat(database.count("SELECT count(wrapped_key) FROM request_key WHERE request_id = ?", id))
                .isZero();
    }

    @Test
    void whatReviewShreddedIsShreddedHereAsWell() {
        UUID id = Door.filed(Agencies.certified());
        List<byte[]> documents = List.of(document(id, "particulars"), document(id, "instrument"));

        try (ReviewStandIn review = new ReviewStandIn(kafka)) {
            review.tells(new CaseShredded(id, Instant.now()));
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.count(
                                "SELECT count(*) FROM request_key WHERE request_id = ? AND destroyed_at IS NOT NULL",
                                id)
                        == 1);
        care.look();
        for (byte[] document : documents) {
            assertThatThrownBy(() -> review(document, id, "particulars")).isInstanceOf(KeyDestroyed.class);
        }
        assertThat(database.count("SELECT count(wrapped_key) FROM request_key WHERE request_id = ?", id))
                .isZero();
        assertThat(database.count(
                        "SELECT num_nonnulls(index_key, case_number_index, officer_index) FROM data_request WHERE id = ?",
                        id))
                .isZero();
    }

    @Test
    void thatItWasFiledStaysOnRecord() {
        UUID agency = Agencies.certified();
        UUID id = Door.filed(agency);

        requestKeys.shred(id, WHO);

        Door.read(Tokens.officerOf(agency), id).then().statusCode(200);
        assertThat(database.count(
                        "SELECT count(*) FROM audit_entry WHERE action = 'REQUEST_SHREDDED' AND subject_id = ?", id))
                .isOne();
    }

    @Test
    void nothingStaysByWhichAShreddedRequestCouldBeSearched() {
        UUID id = Door.filed(Agencies.certified());

        requestKeys.shred(id, WHO);

        assertThat(database.count(
                        "SELECT num_nonnulls(index_key, case_number_index, officer_index) FROM data_request WHERE id = ?",
                        id))
                .isZero();
    }

    @Test
    void shreddingAgainChangesNothing() {
        UUID id = Door.filed(Agencies.certified());
        requestKeys.shred(id, WHO);

        assertThat(requestKeys.shred(id, WHO)).isFalse();
        assertThat(database.count(
                        "SELECT count(*) FROM audit_entry WHERE action = 'REQUEST_SHREDDED' AND subject_id = ?", id))
                .isOne();
    }

    @Test
    void shreddingOneRequestLeavesTheOthersReadable() {
        UUID agency = Agencies.certified();
        UUID shredded = Door.filed(agency);
        UUID kept = Door.filed(agency);

        requestKeys.shred(shredded, WHO);

        assertThat(review(document(kept, "instrument"), kept, "instrument")).isNotEmpty();
        assertThat(requestKeys.open(column(kept), kept, own(kept))).isNotEmpty();
    }

    @Test
    void aShreddingThatWasInterruptedIsFinished() throws SQLException {
        UUID id = Door.filed(Agencies.certified());
        byte[] document = document(id, "instrument");
        byte[] copy = store.get(BUCKET, "keys/" + id, 1_000_000);
        requestKeys.shred(id, WHO);
        // As after a kill between the commit and the removal of the copy.
        store.put(BUCKET, "keys/" + id, copy);
        change("UPDATE request_key SET copy_gone_at = NULL WHERE request_id = ?", id);
        assertThat(review(document, id, "instrument")).isNotEmpty();

        care.look();

        assertThatThrownBy(() -> review(document, id, "instrument")).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void keysMoveUnderTheNewestMasterKeyAndDocumentsStayAsTheyAre() throws SQLException {
        UUID id = Door.filed(Agencies.certified());
        byte[] document = document(id, "instrument");
        byte[] underOlder = Sealing.withKeys(Outside.OLDER_KEY + "," + Outside.NEWEST_KEY)
                .rewrapped(wrapped(id), id.toString())
                .wrapped();
        new DataKeys(store, masterKeys).replace(BUCKET, id, underOlder);
        change("UPDATE request_key SET wrapped_key = ?, master_key = 'older' WHERE request_id = ?", underOlder, id);
        assertThat(review(document, id, "instrument")).isNotEmpty();

        care.look();

        assertThat(database.texts("SELECT master_key FROM request_key WHERE request_id = ?", id))
                .containsExactly("test");
        DataKeys withoutOlder = new DataKeys(store, Sealing.withKeys(Outside.NEWEST_KEY));
        assertThat(withoutOlder.open(document, BUCKET, id, "instrument/" + id)).isNotEmpty();
        assertThat(document(id, "instrument")).isEqualTo(document);
        assertThat(withoutOlder.open(document(id, "particulars"), BUCKET, id, "particulars/" + id))
                .isNotEmpty();
    }

    @Test
    void shreddingTakesTheFiledDocumentsWithIt() {
        UUID id = Door.filed(Agencies.certified());
        assertThat(document(id, "instrument")).isNotEmpty();

        requestKeys.shred(id, WHO);

        assertThatThrownBy(() -> document(id, "instrument")).isInstanceOf(ObjectMissing.class);
    }

    @Test
    void aFilingIsOneObjectWithItsKeyInFront() {
        UUID id = Door.filed(Agencies.certified());

        assertThat(database.texts("SELECT particulars_key || ' ' || instrument_key FROM data_request WHERE id = ?", id))
                .singleElement(STRING)
                .matches("keys/" + id + "#[0-9]+[+][0-9]+ keys/" + id + "#512[+][0-9]+");
        assertThat(store.get(BUCKET, "keys/" + id, 1_000_000)).startsWith(wrapped(id));
    }

    @Test
    void eachRequestHasAKeyOfItsOwn() {
        UUID agency = Agencies.certified();
        UUID one = Door.filed(agency);
        UUID other = Door.filed(agency);
        byte[] paperOfOne = document(one, "instrument");

        assertThatThrownBy(() -> keysOfReview.open(paperOfOne, BUCKET, other, "instrument/" + one))
                .isInstanceOf(SealBroken.class);
    }

    private byte[] review(byte[] sealed, UUID id, String context) {
        return keysOfReview.open(sealed, BUCKET, id, context + "/" + id);
    }

    private byte[] document(UUID id, String which) {
        String key = database.texts("SELECT " + which + "_key FROM data_request WHERE id = ?", id)
                .getFirst();
        return store.get(BUCKET, key, 1_000_000);
    }

    private byte[] column(UUID id) {
        return bytes("SELECT sealed_particulars FROM data_request WHERE id = ?", id);
    }

    private byte[] wrapped(UUID id) {
        return bytes("SELECT wrapped_key FROM request_key WHERE request_id = ?", id);
    }

    private byte[] bytes(String question, UUID id) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(question)) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String statement, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                update.setObject(index + 1, values[index]);
            }
            update.executeUpdate();
        }
    }

    private static String own(UUID id) {
        return "data-request/" + id + "/particulars";
    }
}
