package dev.daylight.review.confidentiality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daylight.review.casefile.CaseSealing;
import dev.daylight.review.casefile.Objection;
import dev.daylight.review.casefile.Objection.Kind;
import dev.daylight.review.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What people wrote about orders, sealed by the key of the case (or preservation) that the order hung on then.
@ApplicationScoped
class SealedWords {

    private record Sealed(UUID id, UUID owner, byte[] sealed) {}

    private final JsonMapper json = new JsonMapper();
    private final Database database;
    private final CaseSealing sealing;

    SealedWords(Database database, CaseSealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /// @throws Objection when what the order hangs on has been shredded
    @Transactional(TxType.MANDATORY)
    void write(UUID id, ConfidentialityOrder order, OrderWords words) {
        try {
            database.change(
                    "INSERT INTO order_words (id, order_id, sealed_for, sealed) VALUES (?, ?, ?, ?)",
                    id,
                    order.id(),
                    order.caseId(),
                    sealing.seal(order.caseId(), what(id), json.writeValueAsString(words)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("words that cannot be written", e);
        }
    }

    /// Everything written about an order that still opens, by its id.
    Map<UUID, OrderWords> of(ConfidentialityOrder order) {
        Map<UUID, OrderWords> found = new HashMap<>();
        database.all(
                        "SELECT id, sealed_for, sealed FROM order_words WHERE order_id = ?",
                        row -> new Sealed(row.uuid("id"), row.uuid("sealed_for"), row.bytes("sealed")),
                        order.id())
                .forEach(each -> {
                    String text = sealing.textIfAny(each.owner(), what(each.id()), each.sealed());
                    if (text != null) {
                        found.put(each.id(), read(text));
                    }
                });
        return found;
    }

    private OrderWords read(String text) {
        try {
            return json.readValue(text, OrderWords.class);
        } catch (JsonProcessingException e) {
            // No cause: Jackson quotes what it read.
            throw new Objection(Kind.DOCUMENT_UNREADABLE);
        }
    }

    private static String what(UUID id) {
        return "order-words/" + id;
    }
}
