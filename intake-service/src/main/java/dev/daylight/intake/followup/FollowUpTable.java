package dev.daylight.intake.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.intake.datarequest.StoredDocument;
import dev.daylight.sealing.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follow-ups as rows, each under the key that the caller made up for it.
@ApplicationScoped
class FollowUpTable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /// @param digest of what was sent under the key
    record Earlier(String digest, FollowUpAnswer answer) {}

    private final EntityManager entities;

    FollowUpTable(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(TxType.MANDATORY)
    Optional<Earlier> find(FollowUpCall call) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT body_digest, answer FROM follow_up
                        WHERE agency_id = :agency AND key_digest = :key""")
                .setParameter("agency", call.agency().value())
                .setParameter("key", keyOf(call))
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] columns = (Object[]) row;
            return new Earlier((String) columns[0], read((String) columns[1]));
        });
    }

    /// @return whether the key was free
    @Transactional(TxType.MANDATORY)
    boolean add(FollowUpCall call, FollowUpAnswer answer, Effect effect) {
        Query insert = entities.createNativeQuery("""
                        INSERT INTO follow_up (id, request_id, agency_id, kind, key_digest, body_digest, answer,
                          document_bucket, document_key, document_sha256, document_bytes,
                          sealed_bucket, sealed_key, sealed_sha256, sealed_bytes, filed_at, refused)
                        VALUES (:id, :request, :agency, :kind, :key, :body, :answer,
                          :documentBucket, :documentKey, :documentDigest, CAST(:documentBytes AS bigint),
                          :sealedBucket, :sealedKey, :sealedDigest, CAST(:sealedBytes AS bigint), :at, :refused)
                        ON CONFLICT (agency_id, key_digest) DO NOTHING""")
                .setParameter("id", answer.id())
                .setParameter("request", answer.requestId())
                .setParameter("agency", call.agency().value())
                .setParameter("kind", call.kind().name())
                .setParameter("key", keyOf(call))
                .setParameter("body", call.digest())
                .setParameter("answer", write(answer))
                .setParameter("at", answer.filedAt())
                .setParameter("refused", effect.refused());
        document(insert, "document", effect.document());
        document(insert, "sealed", effect.sealed());
        return insert.executeUpdate() == 1;
    }

    private static void document(Query insert, String name, @Nullable StoredDocument stored) {
        insert.setParameter(name + "Bucket", stored == null ? null : stored.bucket());
        insert.setParameter(name + "Key", stored == null ? null : stored.key());
        insert.setParameter(name + "Digest", stored == null ? null : stored.sha256());
        // As text: an untyped null would be taken for bytes.
        insert.setParameter(
                name + "Bytes", stored == null ? null : stored.bytes().toString());
    }

    /// Callers put all sorts of things into such a key, so only its digest is kept.
    private static String keyOf(FollowUpCall call) {
        return ObjectStore.sha256(call.idempotencyKey().getBytes(StandardCharsets.UTF_8));
    }

    private static String write(FollowUpAnswer answer) {
        try {
            return MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer has no JSON form", e);
        }
    }

    private static FollowUpAnswer read(String answer) {
        try {
            return MAPPER.readValue(answer, FollowUpAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is no JSON any more", e);
        }
    }
}
