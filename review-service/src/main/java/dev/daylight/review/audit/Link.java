package dev.daylight.review.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.review.database.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// One entry in its place in the chain.
///
/// The canonical form of an entry is JSON in UTF-8 without spaces, the members of every object in the order of their
/// names. Its digest is SHA-256 over that; the hash of a link is SHA-256 over its number, the hash before and the
/// digest,
/// each ended by a line feed. So a link can be followed also where its entry is not shown.
///
/// @param entry in canonical form
record Link(long sequence, String previous, String digest, String hash, String entry) {

    /// The hash before the first one.
    static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Link next(long sequence, String previous, String entry) {
        String digest = sha256(entry);
        return new Link(sequence, previous, digest, hash(sequence, previous, digest), entry);
    }

    static String hash(long sequence, String previous, String digest) {
        return sha256(sequence + "\n" + previous + "\n" + digest + "\n");
    }

    /// Of a row of `audit_entry`, as it stands there now.
    static String canonical(Row row) throws SQLException {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("id", row.number("id"));
        entry.put("action", row.text("action"));
        entry.put("actor", row.text("actor"));
        entry.put("actorName", row.text("actor_name"));
        entry.put("at", row.instant("at").toString());
        var caseId = row.uuidOrNull("case_id");
        if (caseId != null) {
            entry.put("caseId", caseId.toString());
        }
        try {
            entry.put("detail", JSON.readValue(row.text("detail"), Object.class));
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new SQLException("a trail entry that is no JSON");
        }
    }

    /// @param shown whether the entry itself is given
    String line(boolean shown) {
        return "{\"sequence\":" + sequence + ",\"previous\":\"" + previous + "\",\"digest\":\"" + digest
                + "\",\"hash\":\"" + hash + "\"" + (shown ? ",\"entry\":" + entry : "") + "}";
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
