package dev.daylight.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An officer of an agency, or the agency's machine: files requests, follows them, collects and opens packages.
public final class Officer {

    private final Identity identity;
    private final Addresses addresses;
    private final Http http;
    private final Supplier<UUID> ids;
    private final Duration patience;

    Officer(Identity identity, Addresses addresses, Http http, Supplier<UUID> ids, Duration patience) {
        this.identity = identity;
        this.addresses = addresses;
        this.http = http;
        this.ids = ids;
        this.patience = patience;
    }

    public String name() {
        return identity.name();
    }

    public String token() {
        return identity.token();
    }

    /// Files with a fresh idempotency key and expects the request to be recorded.
    public FiledRequest file(RequestDraft draft) {
        return file(draft, ids.get().toString());
    }

    /// Files under a given key: 201 when it is new, 200 when the key was answered before.
    public FiledRequest file(RequestDraft draft, String idempotencyKey) {
        Answer answer = submit(draft, idempotencyKey);
        NotSo.unless(
                answer.status() == 201 || answer.status() == 200,
                "the request to be recorded (201, or 200 for a repeated key)",
                answer);
        return FiledRequest.of(answer);
    }

    public Answer submit(RequestDraft draft, String idempotencyKey) {
        return submit(
                draft.json().toString().getBytes(StandardCharsets.UTF_8),
                draft.instrument() == null ? "statement" : "instrument",
                Paper.belongingTo(draft),
                idempotencyKey);
    }

    /// Files whatever bytes are given, right or wrong.
    public Answer submit(byte[] request, byte[] instrument, String idempotencyKey) {
        return submit(request, "instrument", instrument, idempotencyKey);
    }

    private Answer submit(byte[] request, String part, byte[] document, String idempotencyKey) {
        Multipart form = new Multipart()
                .part("request", "application/json", request)
                .file(part, part + ".pdf", "application/pdf", document);
        return http.call("POST", addresses.intake("/v1/data-requests"))
                .bearer(identity.token())
                .header("Idempotency-Key", idempotencyKey)
                .body(form.contentType(), form.body())
                .send();
    }

    /// Brings the paper that an emergency owes.
    public Answer bringPaper(UUID request, RequestDraft.Instrument instrument) {
        return followUp(
                request,
                "/paper",
                Json.MAPPER.createObjectNode().set("instrument", Json.MAPPER.valueToTree(instrument)),
                "instrument",
                Paper.instrument(instrument, "as filed"));
    }

    /// Files an order that came after the request.
    ///
    /// @return the order's id
    public UUID fileOrder(UUID request, RequestDraft.Silence order) {
        return UUID.fromString(
                followUp(request, "/confidentiality-orders", Json.MAPPER.valueToTree(order), Paper.pdf("An order"))
                        .json()
                        .path("orderId")
                        .asText());
    }

    public Answer extendOrder(UUID request, UUID order, Instant endsAt) {
        return followUp(
                request,
                "/confidentiality-orders/" + order + "/extensions",
                Json.MAPPER.createObjectNode().put("endsAt", endsAt.toString()),
                Paper.pdf("It goes on"));
    }

    /// Files the paper that lifts an order.
    public Answer liftOrder(UUID request, UUID order) {
        return followUp(
                request, "/confidentiality-orders/" + order + "/lifts", null, Paper.pdf("It is needed no longer"));
    }

    /// Has what is kept kept longer.
    public Answer extendPreservation(UUID request) {
        return followUp(request, "/extension", null, null);
    }

    public Answer withdraw(UUID request) {
        return followUp(request, "/withdrawal", null, null);
    }

    /// Answers a question of review, or adds something unasked.
    ///
    /// @param question id of the question
    public Answer amend(UUID request, @Nullable String question, String text) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("text", text);
        if (question != null) {
            body.put("clarificationId", question);
        }
        return followUp(request, "/amendments", body, Paper.pdf("What is added"));
    }

    /// Does something to a filed request; when it changed meanwhile, reads it again and tries once more. A repeat
    /// carries the same key, so a call whose answer was lost happens once.
    private Answer followUp(UUID request, String step, @Nullable JsonNode body, byte @Nullable [] document) {
        return followUp(request, step, body, "document", document);
    }

    /// @param part name of the form's part that carries the document
    private Answer followUp(
            UUID request, String step, @Nullable JsonNode body, String part, byte @Nullable [] document) {
        String key = ids.get().toString();
        Multipart form = new Multipart();
        if (body != null) {
            form.part("request", "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (document != null) {
            form.file(part, part + ".pdf", "application/pdf", document);
        }
        boolean empty = body == null && document == null;
        return Patience.until(
                        patience,
                        step + " of request " + request,
                        () -> {
                            String path = "/v1/data-requests/" + request;
                            String version = ask(path).etag().orElse("");
                            Http.Call call = http.call("POST", addresses.intake(path + step))
                                    .bearer(identity.token())
                                    .header("Idempotency-Key", key)
                                    .header("If-Match", version);
                            return (empty ? call : call.body(form.contentType(), form.body())).send();
                        },
                        answer -> answer.status() != 412)
                .expect(201, step);
    }

    /// Asks for any path of intake.
    public Answer ask(String path) {
        return http.call("GET", addresses.intake(path))
                .bearer(identity.token())
                .header(
                        "Accept",
                        "application/json, application/problem+json, application/pkcs7-mime,"
                                + " application/pgp-encrypted")
                .send();
    }

    public FiledRequest follow(UUID request) {
        return FiledRequest.of(ask("/v1/data-requests/" + request).expect(200, "the officer's own request"));
    }

    public FiledRequest followUntil(UUID request, String status) {
        return Patience.until(
                patience,
                "request " + request + " to become " + status,
                () -> follow(request),
                seen -> seen.status().equals(status));
    }

    /// Follows the request until nothing more will become of it.
    public FiledRequest followToTheEnd(UUID request) {
        return Patience.until(
                patience, "request " + request + " to come to an end", () -> follow(request), FiledRequest::over);
    }

    /// Downloads the encrypted package by the link that the status names.
    public byte[] download(FiledRequest request) {
        String href = Optional.ofNullable(request.packageOrNull())
                .orElseThrow(() -> new NotSo("request " + request.id() + " to name its package", request.toString()))
                .href();
        URI address = addresses.intake("/").resolve(href);
        Answer answer =
                http.call("GET", address).bearer(identity.token()).send().expect(200, "the download of the package");
        NotSo.unless(
                answer.contentType().startsWith("application/pkcs7-mime")
                        || answer.contentType().startsWith("application/pgp-encrypted"),
                "a CMS or OpenPGP message (application/pkcs7-mime, application/pgp-encrypted)",
                answer.contentType());
        return answer.body();
    }
}
